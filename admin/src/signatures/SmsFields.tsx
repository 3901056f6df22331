import { TextField } from 'react-admin';
import { EnumField } from '../fields/EnumField';

/** Of a request of which something goes by SMS: what goes how, and the number. */
export const SmsFields = () => (
  <>
    <TextField source="toPhone" />
    <EnumField source="linkBy" group="way" />
    <EnumField source="codeBy" group="way" />
  </>
);
