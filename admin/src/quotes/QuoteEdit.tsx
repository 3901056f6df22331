import { Edit, SimpleForm } from 'react-admin';
import { changedQuote, type QuoteForm } from './quote-request';
import { QuoteInputs } from './QuoteInputs';

/** A draft changed; what was sent is followed by another version. */
export const QuoteEdit = () => (
  <Edit
    mutationMode="pessimistic"
    redirect="show"
    transform={(quote: QuoteForm, options) => changedQuote(quote, options?.previousData as QuoteForm)}
  >
    <SimpleForm>
      <QuoteInputs />
    </SimpleForm>
  </Edit>
);
