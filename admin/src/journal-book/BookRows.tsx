import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { DayField } from '../fields/DayField';
import { SideField } from '../fields/SideField';

type Book = components['schemas']['JournalBookDto'];
type Line = Book['data'][number];

/** Lines of the book, each leading to its entry and its account; the totals of the period in the last row. */
export const BookRows = ({ book: { data, totals } }: { readonly book: Book }) => {
  const translate = useTranslate();
  if (data.length === 0) return <EmptyState text="ledger.nothing" />;
  const sums = { id: 0, description: translate('resources.journal-book.sums'), ...totals };
  return (
    <Rows
      rows={[...data, sums]}
      resource="journal-book"
      phone={{
        primary: <EntryLink source="description" />,
        secondary: <AccountLink source="accountCode" />,
        end: (
          <>
            <SideField source="debit" /> <SideField source="credit" />
          </>
        ),
      }}
      rowSx={(row: Partial<Line>) =>
        row.number === undefined ? { '& .MuiTypography-root': { fontWeight: 700 } } : {}
      }
    >
      <TextField source="number" />
      <DayField source="postedOn" />
      <TextField source="journalCode" />
      <EntryLink source="description" />
      <AccountLink source="accountCode" />
      <TextField source="partnerName" />
      <SideField source="debit" />
      <SideField source="credit" />
    </Rows>
  );
};

const EntryLink = (field: FieldProps<Line>) => {
  const line = useRecordContext<Partial<Line>>(field);
  if (line?.entryId === undefined) return <TextField {...field} />;
  return (
    <Link component={RouterLink} to={`/journal-entries/${line.entryId}/show`} variant="body2">
      {line.description}
    </Link>
  );
};

const AccountLink = (field: FieldProps<Line>) => {
  const line = useRecordContext<Partial<Line>>(field);
  if (line?.accountId === undefined) return null;
  return (
    <Link component={RouterLink} to={`/accounts/${line.accountId}/show`} variant="body2">
      {line.accountCode} · {line.accountName}
    </Link>
  );
};
