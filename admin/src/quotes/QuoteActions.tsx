import type { components } from '@ponte/shared/generated/api-types';
import SendIcon from '@mui/icons-material/SendOutlined';
import {
  CheckboxGroupInput,
  DeleteWithConfirmButton,
  EditButton,
  required,
  TextInput,
  useGetOne,
  useRedirect,
  type RaRecord,
} from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { EmailInput } from '../inputs/EmailInput';
import { useCan } from '../providers/useCan';

type Quote = components['schemas']['QuoteDetailDto'];

interface ActionsProps {
  readonly quote: Quote;
}

/** What can be done with a quote as it stands. */
export const QuoteActions = ({ quote }: ActionsProps) => {
  const writes = useCan('quote.write');
  const can = (move: Quote['moves'][number]): boolean => quote.moves.includes(move);
  return (
    <>
      {can('edit') && writes && <DeleteWithConfirmButton mutationMode="pessimistic" redirect="list" />}
      {can('edit') && writes && <EditButton />}
      {can('revise') && <Revise quote={quote} />}
      {can('answer') && <RecordAnswer quote={quote} />}
      {can('resend') && <Send quote={quote} kind="resend" />}
      {can('send') && <Send quote={quote} kind="send" />}
    </>
  );
};

interface Partner extends RaRecord {
  readonly email: string | null;
}

const Send = ({ quote, kind }: ActionsProps & { readonly kind: 'send' | 'resend' }) => {
  const { data: partner } = useGetOne<Partner>('partners', { id: quote.partnerId });
  return (
    <ActionDialog
      path={`/quotes/${quote.id}/${kind}`}
      permission="quote.send"
      label={`resources.quotes.action.${kind}`}
      title={`resources.quotes.${kind}.title`}
      text={`resources.quotes.${kind}.text`}
      icon={<SendIcon />}
      variant={kind === 'send' ? 'contained' : 'text'}
      defaultValues={{ to: quote.sentTo ?? partner?.email ?? '' }}
      success="resources.quotes.done.sent"
    >
      <EmailInput source="to" label="resources.quotes.fields.sentTo" validate={required()} />
    </ActionDialog>
  );
};

const Revise = ({ quote }: ActionsProps) => {
  const redirect = useRedirect();
  return (
    <ActionButton<Quote>
      path={`/quotes/${quote.id}/revise`}
      permission="quote.write"
      label="resources.quotes.action.revise"
      confirm={{ title: 'resources.quotes.revise.title', content: 'resources.quotes.revise.text' }}
      success="resources.quotes.done.revised"
      onSuccess={({ id }) => redirect('edit', 'quotes', id)}
    />
  );
};

/** What the customer said on the telephone or on paper. */
const RecordAnswer = ({ quote }: ActionsProps) => {
  const options = quote.lines
    .filter(({ optional }) => optional)
    .map(({ position, description }) => ({ id: position, name: description }));
  return (
    <>
      <ActionDialog
        path={`/quotes/${quote.id}/refuse`}
        permission="quote.write"
        label="resources.quotes.action.refuse"
        title="resources.quotes.refuse.title"
        text="resources.quotes.refuse.text"
        color="error"
        success="resources.quotes.done.refused"
      >
        <TextInput source="reason" label="resources.quote-answers.fields.reason" helperText={false} />
      </ActionDialog>
      <ActionDialog
        path={`/quotes/${quote.id}/accept`}
        permission="quote.write"
        label="resources.quotes.action.accept"
        title="resources.quotes.accept.title"
        text="resources.quotes.accept.text"
        defaultValues={{ name: quote.customerName, chosen: [] }}
        success="resources.quotes.done.accepted"
      >
        <TextInput
          source="name"
          label="resources.quote-answers.fields.name"
          validate={required()}
          helperText={false}
        />
        {options.length > 0 && (
          <CheckboxGroupInput
            source="chosen"
            label="resources.quotes.option.choose"
            choices={options}
            row={false}
            helperText={false}
          />
        )}
      </ActionDialog>
    </>
  );
};
