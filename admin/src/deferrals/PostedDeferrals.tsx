import type { components } from '@ponte/shared/generated/api-types';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import Box from '@mui/material/Box';
import { useRecordContext } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { LinkButton } from '../components/LinkButton';
import { Rows } from '../components/Rows';
import { ActorField } from '../fields/ActorField';
import { DayField, InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { MoneyField } from '../fields/MoneyField';

type Deferral = components['schemas']['DeferralDto'];

const TEXTS = 'resources.deferrals';

/** What was deferred, each with its two entries and the way back. */
export const PostedDeferrals = ({ deferrals }: { readonly deferrals: readonly Deferral[] }) => {
  if (deferrals.length === 0) return <EmptyState text={`${TEXTS}.posted_none`} />;
  return (
    <Rows
      rows={deferrals}
      resource="deferrals"
      phone={{
        primary: <DayField source="day" />,
        secondary: <DeferralActions />,
        end: <MoneyField source="sales" signed />,
      }}
    >
      <DayField source="day" />
      <EnumField source="method" />
      <MoneyField source="sales" signed />
      <MoneyField source="purchases" signed />
      <InstantField source="postedAt" />
      <ActorField source="postedBy" />
      <InstantField source="undoneAt" />
      <DeferralActions />
    </Rows>
  );
};

const DeferralActions = () => {
  const deferral = useRecordContext<Deferral>();
  if (!deferral) return null;
  const { id, entryId, releaseId, undoneAt } = deferral;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'flex-end' }}>
      {entryId !== null && <LinkButton label={`${TEXTS}.entry`} to={`/journal-entries/${entryId}/show`} />}
      {releaseId !== null && (
        <LinkButton label={`${TEXTS}.release`} to={`/journal-entries/${releaseId}/show`} />
      )}
      {undoneAt === null && (
        <ActionButton
          path={`/deferrals/${id}/undo`}
          permission="journal-entry.reverse"
          label={`${TEXTS}.action.undo`}
          icon={<UndoIcon />}
          confirm={{ title: `${TEXTS}.undo_title`, content: `${TEXTS}.undo_text` }}
          success={`${TEXTS}.undone`}
        />
      )}
    </Box>
  );
};
