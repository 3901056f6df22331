import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { ReferenceField, Show, useRecordContext } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { DayField, InstantField } from '../fields/DayField';
import { StatusField } from '../fields/StatusField';
import { PartnerLink } from '../fields/PartnerLink';
import { EntryActions } from './EntryActions';
import { EntryLines } from './EntryLines';
import { EntryPapers } from './EntryPapers';
import { SourceLink } from './SourceLink';

type Entry = components['schemas']['JournalEntryDto'];

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
          {entry.reverseOn !== null && <DayField source="reverseOn" />}
          {entry.reversalOfId !== null && (
            <ReferenceField source="reversalOfId" reference="journal-entries" link="show" />
          )}
          {entry.reversedById !== null && (
            <ReferenceField source="reversedById" reference="journal-entries" link="show" />
          )}
        </Facts>
      </Panel>
      <Panel title="resources.journal-entries.fields.lines">
        <EntryLines lines={entry.lines} />
      </Panel>
      <EntryPapers entryId={entry.id} />
    </Box>
  );
};
