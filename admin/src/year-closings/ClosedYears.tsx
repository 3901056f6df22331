import type { components } from '@ponte/shared/generated/api-types';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import Box from '@mui/material/Box';
import { FunctionField, TextField, useRecordContext, useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { LinkButton } from '../components/LinkButton';
import { listLink } from '../components/list-link';
import { Rows } from '../components/Rows';
import { ActorField } from '../fields/ActorField';
import { InstantField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';

type Closing = components['schemas']['YearClosingDto'];

const TEXTS = 'resources.year-closings';

/** What was closed, and what was opened again: each with its result, its entries, and the way back. */
export const ClosedYears = ({ closings }: { readonly closings: readonly Closing[] }) => {
  const translate = useTranslate();
  if (closings.length === 0) return <EmptyState text={`${TEXTS}.none`} />;
  const year = <TextField source="year" />;
  const state = (
    <FunctionField<Closing>
      source="state"
      render={({ undoneAt }) => translate(`${TEXTS}.${undoneAt === null ? 'state_closed' : 'state_undone'}`)}
    />
  );
  return (
    <Rows
      rows={closings}
      resource="year-closings"
      phone={{ primary: year, secondary: <ClosingActions />, end: <MoneyField source="result" signed /> }}
    >
      {year}
      {state}
      <MoneyField source="result" signed />
      <InstantField source="closedAt" />
      <ActorField source="closedBy" />
      <InstantField source="undoneAt" />
      <ActorField source="undoneBy" />
      <ClosingActions />
    </Rows>
  );
};

const ClosingActions = () => {
  const closing = useRecordContext<Closing>();
  if (!closing) return null;
  const { id, year, undoneAt } = closing;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, justifyContent: 'flex-end' }}>
      <LinkButton label={`${TEXTS}.entries`} to={listLink('journal-entries', { yearClosingId: id })} />
      {undoneAt === null && (
        <ActionButton
          path={`/year-closings/${id}/undo`}
          permission="accounting-period.lock"
          label={`${TEXTS}.action.undo`}
          icon={<UndoIcon />}
          confirm={{ title: `${TEXTS}.undo_title`, content: `${TEXTS}.undo_text`, values: { year } }}
          success={`${TEXTS}.undone`}
        />
      )}
    </Box>
  );
};
