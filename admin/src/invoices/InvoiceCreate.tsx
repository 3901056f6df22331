import { Create, SimpleForm } from 'react-admin';
import { FormFaults } from '../components/FormFaults';
import { InvoiceInputs } from './InvoiceInputs';
import { newInvoice } from './invoice-request';

/** An invoice written by hand: a draft, to be looked at and issued. */
export const InvoiceCreate = () => (
  <Create redirect="show" transform={newInvoice}>
    <SimpleForm defaultValues={() => ({ documentType: 'TD01', lines: [{ quantity: '1' }] })}>
      <InvoiceInputs created />
      <FormFaults />
    </SimpleForm>
  </Create>
);
