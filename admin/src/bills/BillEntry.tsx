import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useGetList } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { useFormats } from '../fields/useFormats';
import { EntryLines } from '../journal-entries/EntryLines';

type Entry = components['schemas']['JournalEntryDto'];

/** The journal entry of a bill, and those that put its lines on other accounts. */
export const BillEntry = ({ billId }: { readonly billId: number }) => {
  const { day } = useFormats();
  const { data = [], isPending } = useGetList<Entry>('journal-entries', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'postedOn', order: 'ASC' },
    filter: { billId },
  });
  if (isPending) return null;
  if (data.length === 0) return <EmptyState text="resources.bills.not_posted" />;
  return data.map((entry) => (
    <Box key={entry.id} sx={{ '&:not(:first-of-type)': { mt: 2 } }}>
      {data.length > 1 && (
        <Typography variant="subtitle2" component="h3" sx={{ mb: 0.5 }}>
          {`${day(entry.postedOn)} · ${entry.description}`}
        </Typography>
      )}
      <EntryLines lines={entry.lines} />
    </Box>
  ));
};
