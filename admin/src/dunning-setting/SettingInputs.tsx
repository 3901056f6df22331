import {
  BooleanInput,
  CheckboxGroupInput,
  maxLength,
  minValue,
  NumberInput,
  required,
  TextInput,
  useTranslate,
} from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { FormSection } from '../components/FormSection';
import { EnumInput } from '../inputs/EnumInput';
import { PartsInput } from '../inputs/PartsInput';

const TEXTS = 'resources.dunning-setting';
const MODES = ['off', 'manual', 'automatic'] as const;
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** Who decides about cut-offs, and on which days and at which hours they happen. */
export const SettingInputs = () => {
  const translate = useTranslate();
  const week = WEEK.map((id) => ({ id, name: translate(`resources.defaulters.weekday.${id}`) }));
  return (
    <>
      <FormSection title={`${TEXTS}.section.mode`}>
        <FormGrid>
          <EnumInput source="mode" values={MODES} validate={required()} />
          <NumberInput
            source="mostAtOnce"
            validate={[required(), minValue(1)]}
            helperText={`${TEXTS}.help.mostAtOnce`}
          />
        </FormGrid>
      </FormSection>
      <FormSection title={`${TEXTS}.section.hours`}>
        <FormGrid columns={3}>
          <TextInput source="opensAt" type="time" validate={required()} />
          <TextInput source="closesAt" type="time" validate={required()} />
        </FormGrid>
      </FormSection>
      <FormSection title={`${TEXTS}.section.days`}>
        <CheckboxGroupInput source="weekdays" choices={week} translateChoice={false} />
        <FormGrid columns={3}>
          <BooleanInput source="holidays" />
          <BooleanInput source="eves" />
          <TextInput
            source="patronDay"
            helperText={`${TEXTS}.help.patronDay`}
            parse={(text: string) => text || null}
          />
        </FormGrid>
        <PartsInput
          source="ranges"
          helperText={`${TEXTS}.help.range`}
          add={`${TEXTS}.add_range`}
          remove={`${TEXTS}.remove_range`}
        >
          <FormGrid columns={3}>
            <TextInput source="name" validate={[required(), maxLength(60)]} />
            <TextInput source="from" validate={required()} />
            <TextInput source="to" validate={required()} />
          </FormGrid>
        </PartsInput>
      </FormSection>
    </>
  );
};
