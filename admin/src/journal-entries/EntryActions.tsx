import type { components } from '@ponte/shared/generated/api-types';
import PostIcon from '@mui/icons-material/TaskAltOutlined';
import ReverseIcon from '@mui/icons-material/UndoOutlined';
import { DeleteWithConfirmButton, EditButton, TextInput, useRedirect } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { DayInput } from '../inputs/DayInput';
import { today } from '../inputs/today';
import { useCan } from '../providers/useCan';

type Entry = components['schemas']['JournalEntryDto'];

const TEXTS = 'resources.journal-entries';
/** These are undone by undoing their document, or changed on its page. */
const OF_DOCUMENTS: readonly Entry['sourceKind'][] = [
  'invoice',
  'payment',
  'payment-reversal',
  'bill',
  'bill-account',
  'bill-undo',
  'bill-again',
  'supplier-payment',
  'supplier-payment-reversal',
  'supplier-withholding',
  'withholding-suffered',
  'vat-collection',
  'vat-settlement',
  'deferral',
  'deferral-release',
  'year-result',
  'year-closing',
  'year-opening',
];

interface ActionsProps {
  readonly entry: Entry;
}

/** What can be done with an entry as it stands. */
export const EntryActions = ({ entry }: ActionsProps) => {
  if (entry.status === 'draft') return <DraftActions entry={entry} />;
  if (entry.reversedById !== null || OF_DOCUMENTS.includes(entry.sourceKind)) return null;
  return <ReverseDialog entry={entry} />;
};

const DraftActions = ({ entry }: ActionsProps) => {
  const writes = useCan('journal-entry.write');
  if (!writes) return null;
  return (
    <>
      <DeleteWithConfirmButton mutationMode="pessimistic" redirect="list" />
      <EditButton />
      <ActionButton
        path={`/journal-entries/${entry.id}/post`}
        permission="journal-entry.write"
        label={`${TEXTS}.action.post`}
        icon={<PostIcon />}
        variant="contained"
        success={`${TEXTS}.posted`}
      />
    </>
  );
};

const ReverseDialog = ({ entry }: ActionsProps) => {
  const redirect = useRedirect();
  return (
    <ActionDialog<Entry>
      path={`/journal-entries/${entry.id}/reverse`}
      permission="journal-entry.reverse"
      label={`${TEXTS}.action.reverse`}
      title={`${TEXTS}.reverse_title`}
      text={`${TEXTS}.reverse_text`}
      icon={<ReverseIcon />}
      defaultValues={{ postedOn: today() }}
      toBody={({ postedOn, reason }) => ({ postedOn, ...(reason ? { reason } : {}) })}
      success={`${TEXTS}.reversed`}
      onSuccess={({ id }) => redirect('show', 'journal-entries', id)}
    >
      <DayInput source="postedOn" label={`${TEXTS}.fields.postedOn`} fullWidth />
      <TextInput source="reason" label={`${TEXTS}.reason`} fullWidth />
    </ActionDialog>
  );
};
