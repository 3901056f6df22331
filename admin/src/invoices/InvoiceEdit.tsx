import { Edit, SimpleForm } from 'react-admin';
import { changedInvoice, type InvoiceForm } from './invoice-request';
import { InvoiceInputs } from './InvoiceInputs';

/** A draft changed; what has a number is corrected by a credit note only. */
export const InvoiceEdit = () => (
  <Edit
    mutationMode="pessimistic"
    redirect="show"
    transform={(invoice: InvoiceForm, options) =>
      changedInvoice(invoice, options?.previousData as InvoiceForm)
    }
  >
    <SimpleForm>
      <InvoiceInputs />
    </SimpleForm>
  </Edit>
);
