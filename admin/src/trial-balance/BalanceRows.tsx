import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { spanQuery } from '../components/useSpan';
import type { Span } from '../components/usual-periods';
import { EnumField } from '../fields/EnumField';
import { MoneyField } from '../fields/MoneyField';
import { SideField } from '../fields/SideField';

type Balance = components['schemas']['TrialBalanceDto'];
type BalanceRow = Balance['data'][number];

interface BalanceRowsProps {
  readonly balance: Balance;
  readonly span: Span;
}

/** One row an account, and the sums of all of them in the last. */
export const BalanceRows = ({ balance, span }: BalanceRowsProps) => {
  const translate = useTranslate();
  if (balance.data.length === 0) return <EmptyState text="ledger.nothing" />;
  const sums = { id: 0, name: translate('resources.trial-balance.sums'), ...balance.totals };
  return (
    <Rows
      rows={[...balance.data, sums]}
      resource="trial-balance"
      phone={{
        primary: <TextField source="name" />,
        secondary: <AccountLink source="code" span={span} />,
        end: <MoneyField source="closing" signed />,
      }}
      rowSx={(row: Partial<BalanceRow>) =>
        row.code === undefined ? { '& .MuiTypography-root': { fontWeight: 700 } } : {}
      }
    >
      <AccountLink source="code" span={span} />
      <TextField source="name" />
      <EnumField source="type" />
      <MoneyField source="opening" signed />
      <SideField source="debit" />
      <SideField source="credit" />
      <MoneyField source="closing" signed />
    </Rows>
  );
};

/** The account's code, leading to its ledger over the same period. */
const AccountLink = ({ span, ...field }: FieldProps<BalanceRow> & { readonly span: Span }) => {
  const row = useRecordContext<Partial<BalanceRow>>(field);
  if (row?.code === undefined) return null;
  return (
    <Link component={RouterLink} to={`/accounts/${String(row.id)}/show${spanQuery(span)}`} variant="body2">
      {row.code}
    </Link>
  );
};
