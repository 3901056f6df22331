import Typography from '@mui/material/Typography';
import { BooleanInput, maxLength, required, TextInput, useTranslate, type Validator } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { FormGrid } from '../components/FormGrid';
import { today } from '../inputs/today';
import { EnumInput } from '../inputs/EnumInput';
import { exampleNumber, REGISTER_KINDS } from './example-number';

const wordCharacters: Validator = (code: unknown) =>
  typeof code === 'string' && !/^[\w-]*$/.test(code) ? 'errors.matches' : null;

/** The code can't be changed once there: the counters of the years hang on it. */
export const RegisterInputs = ({ created = false }: { readonly created?: boolean }) => (
  <>
    <FormGrid>
      <TextInput source="code" readOnly={created} validate={[required(), maxLength(32), wordCharacters]} />
      <TextInput source="name" validate={[required(), maxLength(255)]} />
      <EnumInput
        source="kind"
        values={REGISTER_KINDS}
        readOnly={created}
        validate={required()}
        helperText="resources.registers.kind_hint"
      />
      <TextInput source="branch" validate={maxLength(64)} helperText="resources.registers.branch_hint" />
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
      <Electronic />
    </FormGrid>
  </>
);

/** A proforma never becomes an e-invoice. */
const Electronic = () => {
  const kind: unknown = useWatch({ name: 'kind' });
  if (kind === 'proforma') return null;
  return <BooleanInput source="electronic" helperText="resources.registers.electronic_hint" />;
};

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
