import { Create, SimpleForm } from 'react-admin';
import { FormFaults } from '../components/FormFaults';
import { newQuote } from './quote-request';
import { QuoteInputs } from './QuoteInputs';

/** A quote is begun: a draft, to be looked at and sent. */
export const QuoteCreate = () => (
  <Create redirect="show" transform={newQuote}>
    <SimpleForm defaultValues={() => ({ lines: [{ quantity: '1', optional: false }] })}>
      <QuoteInputs />
      <FormFaults />
    </SimpleForm>
  </Create>
);
