import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { ReferenceField, Show, TextField, useRecordContext, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { Rows } from '../components/Rows';
import { DayField, InstantField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { StatusField } from '../fields/StatusField';
import { SideField } from '../fields/SideField';
import { PartnerLink } from '../fields/PartnerLink';
import { EntryActions } from './EntryActions';
import { EntryPapers } from './EntryPapers';
import { SourceLink } from './SourceLink';

type Entry = components['schemas']['JournalEntryDto'];
type Line = Entry['lines'][number];

/** An entry with its lines: debits equal credits. */
export const JournalEntryShow = () => (
  <Show component="div" actions={false}>
    <EntryPage />
  </Show>
);

const EntryPage = () => {
  const entry = useRecordContext<Entry>();
  if (!entry) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Panel title={entry.description} actions={<EntryActions entry={entry} />}>
        <Facts columns={4}>
          <DayField source="postedOn" />
          <ReferenceField source="journalId" reference="journals" link={false} />
          <SourceLink source="sourceId" />
          {entry.partnerId !== null && <PartnerLink source="partnerId" />}
          <InstantField source="createdAt" />
          <StatusField source="status" />
          {entry.reversalOfId !== null && (
            <ReferenceField source="reversalOfId" reference="journal-entries" link="show" />
          )}
          {entry.reversedById !== null && (
            <ReferenceField source="reversedById" reference="journal-entries" link="show" />
          )}
        </Facts>
      </Panel>
      <Panel title="resources.journal-entries.fields.lines">
        <Lines lines={entry.lines} />
      </Panel>
      <EntryPapers entryId={entry.id} />
    </Box>
  );
};

const Lines = ({ lines }: Pick<Entry, 'lines'>) => (
  <Rows
    rows={lines}
    resource="journal-lines"
    phone={{
      primary: <AccountLink source="accountCode" />,
      secondary: <TextField source="accountName" />,
      end: <Side />,
    }}
  >
    <AccountLink source="accountCode" />
    <TextField source="accountName" />
    <SideField source="debit" />
    <SideField source="credit" />
  </Rows>
);

const AccountLink = (field: FieldProps<Line>) => {
  const line = useRecordContext<Line>(field);
  if (!line) return null;
  return (
    <Link component={RouterLink} to={`/accounts/${line.accountId}/show`} variant="body2">
      {line.accountCode}
    </Link>
  );
};

/** Where there is one column for both: a credit below zero. */
const Side = () => {
  const line = useRecordContext<Line>();
  if (!line) return null;
  const amount = line.debit === '0.00' ? `-${line.credit}` : line.debit;
  return <MoneyField record={{ id: line.id, amount }} source="amount" signed />;
};
