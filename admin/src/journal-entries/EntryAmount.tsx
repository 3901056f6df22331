import type { components } from '@ponte/shared/generated/api-types';
import Typography from '@mui/material/Typography';
import { decimal, money, sum } from '@ponte/shared/money';
import { useRecordContext, type FieldProps } from 'react-admin';
import { useFormats } from '../fields/useFormats';

type Entry = components['schemas']['JournalEntryDto'];

/** How much an entry moves: the sum of its debits, which is that of its credits. */
export const EntryAmount = (field: FieldProps<Entry>) => {
  const entry = useRecordContext<Entry>(field);
  const formats = useFormats();
  if (!entry) return null;
  return (
    <Typography component="span" variant="body2" sx={{ whiteSpace: 'nowrap' }}>
      {formats.money(money(sum(entry.lines.map(({ debit }) => decimal(debit)))))}
    </Typography>
  );
};
EntryAmount.textAlign = 'right' as const;
