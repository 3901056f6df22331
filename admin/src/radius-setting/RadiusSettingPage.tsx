import type { components } from '@ponte/shared/generated/api-types';
import { BooleanInput, maxLength, maxValue, minValue, NumberInput, required, TextInput } from 'react-admin';
import { FormGrid } from '../components/FormGrid';
import { EditPage } from '../components/FormPage';
import { FormSection } from '../components/FormSection';
import { AttributesInput } from '../inputs/AttributesInput';
import { EnumInput } from '../inputs/EnumInput';

const TEXTS = 'resources.radius-setting';

/** Most that each may be, as the API has it: ten years. */
const DAYS = 3650;
const MONTHS = 120;

/** There is one setting, a form and no list: what a line in default gets, and how long what lines did is kept. */
export const RadiusSettingPage = () => (
  <EditPage<components['schemas']['RadiusSettingDto'] & { readonly id: number }>
    resource="radius-setting"
    id={1}
    redirect={false}
    title={`${TEXTS}.title`}
    actions={false}
  >
    <FormSection title={`${TEXTS}.section.default`}>
      <FormGrid>
        <EnumInput source="defaultAction" values={['walled', 'blocked']} validate={required()} />
        <EnumInput source="walledBy" values={['address-list', 'pool']} validate={required()} />
      </FormGrid>
      <AttributesInput source="walled" helperText={`${TEXTS}.help.walled`} />
    </FormSection>
    <FormSection title={`${TEXTS}.section.accounts`}>
      <FormGrid>
        <TextInput
          source="usernamePattern"
          validate={[required(), maxLength(80)]}
          helperText={`${TEXTS}.help.usernamePattern`}
        />
        <BooleanInput source="contractRequired" helperText={`${TEXTS}.help.contractRequired`} />
      </FormGrid>
    </FormSection>
    <FormSection title={`${TEXTS}.section.retention`}>
      <FormGrid columns={3}>
        <Span source="historyMonths" most={MONTHS} />
        <Span source="hotDays" most={DAYS} />
        <Span source="archiveMonths" most={MONTHS} />
        <Span source="loginDays" most={DAYS} />
        <Span source="trafficHourDays" most={DAYS} />
        <Span source="trafficDayMonths" most={MONTHS} />
      </FormGrid>
    </FormSection>
  </EditPage>
);

/** Days or months, as its label says, for which something is kept. */
const Span = ({ source, most }: { readonly source: string; readonly most: number }) => (
  <NumberInput
    source={source}
    min={1}
    max={most}
    validate={[required(), minValue(1), maxValue(most)]}
    helperText={`${TEXTS}.help.${source}`}
  />
);
