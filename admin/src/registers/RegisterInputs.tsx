import Typography from '@mui/material/Typography';
import { BooleanInput, maxLength, required, TextInput, useTranslate, type Validator } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { today } from '../inputs/today';
import { exampleNumber } from './example-number';

const wordCharacters: Validator = (code: unknown) =>
  typeof code === 'string' && !/^[\w-]*$/.test(code) ? 'errors.matches' : null;

/** The code can't be changed once there: the counters of the years hang on it. */
export const RegisterInputs = ({ created = false }: { readonly created?: boolean }) => (
  <>
    <FormGrid>
      <TextInput source="code" readOnly={created} validate={[required(), maxLength(32), wordCharacters]} />
      <TextInput source="name" validate={[required(), maxLength(255)]} />
      <TextInput
        source="format"
        validate={[required(), maxLength(32)]}
        helperText="resources.registers.format_hint"
      />
      <Example />
    </FormGrid>
    <FormGrid>
      <BooleanInput source="standard" helperText="resources.registers.standard_hint" />
      <BooleanInput source="active" />
    </FormGrid>
  </>
);

const Example = () => {
  const format: unknown = useWatch({ name: 'format' });
  const translate = useTranslate();
  if (typeof format !== 'string') return null;
  const number = exampleNumber(format, Number(today().slice(0, 4)));
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary', py: 2 }}>
      {translate('resources.registers.first_number', { number })}
    </Typography>
  );
};
