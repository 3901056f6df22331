import type { components } from '@ponte/shared/generated/api-types';
import { useGetList } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { EntryLines } from '../journal-entries/EntryLines';

type Entry = components['schemas']['JournalEntryDto'];

/** The journal entry of a bill. */
export const BillEntry = ({ billId }: { readonly billId: number }) => {
  const { data, isPending } = useGetList<Entry>('journal-entries', {
    pagination: { page: 1, perPage: 1 },
    sort: { field: 'postedOn', order: 'ASC' },
    filter: { sourceKind: 'bill', sourceId: billId },
  });
  if (isPending) return null;
  const entry = data?.[0];
  return entry ? <EntryLines lines={entry.lines} /> : <EmptyState text="resources.bills.not_posted" />;
};
