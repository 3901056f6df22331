import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { TextField, useRecordContext, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { SideField } from '../fields/SideField';

type LedgerRow = components['schemas']['LedgerRowDto'];

interface LedgerRowsProps {
  readonly rows: readonly LedgerRow[];
  readonly parties: boolean;
}

/** Lines of a ledger by day, each leading to its entry. */
export const LedgerRows = ({ rows, parties }: LedgerRowsProps) => {
  if (rows.length === 0) return <EmptyState text="ledger.nothing" />;
  return (
    <Rows
      rows={rows}
      resource="ledger-rows"
      phone={{
        primary: <EntryLink source="description" />,
        secondary: <DayField source="postedOn" />,
        end: <MoneyField source="balance" signed />,
      }}
    >
      <DayField source="postedOn" />
      <TextField source="journalCode" />
      <EntryLink source="description" />
      {parties && <TextField source="partnerName" />}
      <SideField source="debit" />
      <SideField source="credit" />
      <MoneyField source="balance" signed />
    </Rows>
  );
};

const EntryLink = (field: FieldProps<LedgerRow>) => {
  const row = useRecordContext<LedgerRow>(field);
  if (!row) return null;
  return (
    <Link component={RouterLink} to={`/journal-entries/${row.entryId}/show`} variant="body2">
      {row.description}
    </Link>
  );
};
