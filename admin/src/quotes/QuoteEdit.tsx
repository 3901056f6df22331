import { Edit, SimpleForm, useRecordContext } from 'react-admin';
import { FormFaults } from '../components/FormFaults';
import { editableLines } from '../invoices/invoice-request';
import { changedQuote, type QuoteForm } from './quote-request';
import { QuoteInputs } from './QuoteInputs';

/** A draft changed; what was sent is followed by another version. */
export const QuoteEdit = () => (
  <Edit
    mutationMode="pessimistic"
    redirect="show"
    transform={(quote: QuoteForm, options) => changedQuote(quote, options?.previousData as QuoteForm)}
  >
    <DraftForm />
  </Edit>
);

/** Tax and account that were not chosen are left empty: they follow from product and customer. */
const DraftForm = () => {
  const draft = useRecordContext<QuoteForm>();
  return (
    <SimpleForm {...(draft && { record: { ...draft, lines: editableLines(draft.lines) } })}>
      <QuoteInputs />
      <FormFaults />
    </SimpleForm>
  );
};
