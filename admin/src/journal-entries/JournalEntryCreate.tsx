import { Create, useGetList } from 'react-admin';
import { today } from '../inputs/today';
import { EntryInputs } from './EntryInputs';

/** An entry written by hand, by default into the book of the rest. */
export const JournalEntryCreate = () => {
  const { data } = useGetList<{ id: number; kind: string }>('journals', {
    pagination: { page: 1, perPage: 50 },
  });
  if (!data) return null;
  const journalId = data.find(({ kind }) => kind === 'misc')?.id ?? null;
  return (
    <Create redirect="show">
      <EntryInputs defaultValues={() => ({ postedOn: today(), journalId, lines: [{}, {}] })} />
    </Create>
  );
};
