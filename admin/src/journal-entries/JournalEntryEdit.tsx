import { Edit, type RaRecord } from 'react-admin';
import { formLine, type EntryForm } from './entry-form';
import { EntryInputs } from './EntryInputs';

/** A draft changed; what is posted is undone by a reversal only. */
export const JournalEntryEdit = () => (
  <Edit
    mutationMode="pessimistic"
    redirect="show"
    queryOptions={{
      select: (entry: EntryForm & RaRecord) => ({
        ...entry,
        lines: (entry.lines ?? []).map((line) => formLine(line ?? {})),
      }),
    }}
  >
    <EntryInputs />
  </Edit>
);
