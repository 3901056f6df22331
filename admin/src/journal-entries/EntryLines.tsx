import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { TextField, useRecordContext, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Rows } from '../components/Rows';
import { MoneyField } from '../fields/MoneyField';
import { SideField } from '../fields/SideField';

type Entry = components['schemas']['JournalEntryDto'];
type Line = Entry['lines'][number];

/** The accounts of an entry, each leading to its ledger. */
export const EntryLines = ({ lines }: Pick<Entry, 'lines'>) => (
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
export const Side = () => {
  const line = useRecordContext<Pick<Line, 'id' | 'debit' | 'credit'>>();
  if (!line) return null;
  const amount = line.debit === '0.00' ? `-${line.credit}` : line.debit;
  return <MoneyField record={{ id: line.id, amount }} source="amount" signed />;
};
