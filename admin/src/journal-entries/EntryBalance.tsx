import Alert from '@mui/material/Alert';
import { money, ZERO } from '@ponte/shared/money';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useFormats } from '../fields/useFormats';
import { entryTotals, type EntryForm } from './entry-form';

/** Debits and credits so far, and what is missing between them. */
export const EntryBalance = () => {
  const translate = useTranslate();
  const formats = useFormats();
  const { lines } = useWatch<EntryForm>();
  const { debit, credit, difference } = entryTotals(lines);
  const balanced = difference.eq(ZERO);
  const values = {
    debit: formats.money(money(debit)),
    credit: formats.money(money(credit)),
    difference: formats.money(money(difference.abs())),
  };
  const key = balanced ? 'balanced' : difference.gt(ZERO) ? 'credit_missing' : 'debit_missing';
  return (
    <Alert severity={balanced ? 'success' : 'warning'} role="status" sx={{ width: '100%', my: 1 }}>
      {translate(`resources.journal-entries.balance.${key}`, values)}
    </Alert>
  );
};
