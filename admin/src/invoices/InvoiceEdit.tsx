import { Edit, SimpleForm, useRecordContext } from 'react-admin';
import { FormFaults } from '../components/FormFaults';
import { changedInvoice, editableLines, type InvoiceForm } from './invoice-request';
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
    <DraftForm />
  </Edit>
);

/** Lines that deduct advances are not written here: they stay unless other advances are ticked. */
const DraftForm = () => {
  const draft = useRecordContext<InvoiceForm>();
  return (
    <SimpleForm {...(draft && { record: { ...draft, lines: editableLines(draft.lines) } })}>
      <InvoiceInputs />
      <FormFaults />
    </SimpleForm>
  );
};
