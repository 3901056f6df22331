import type { components } from '@ponte/shared/generated/api-types';
import Link from '@mui/material/Link';
import { NumberField, TextField, useRecordContext, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { spanQuery } from '../components/useSpan';
import { EnumField } from '../fields/EnumField';
import { MoneyField } from '../fields/MoneyField';

type Account = components['schemas']['YearPreviewDto']['accounts'][number];

interface AccountsToCloseProps {
  readonly accounts: readonly Account[];
  readonly year: number;
}

/** The accounts with what they have at the end of the year, each leading to its ledger. */
export const AccountsToClose = ({ accounts, year }: AccountsToCloseProps) => {
  if (accounts.length === 0) return <EmptyState text="ledger.nothing" />;
  return (
    <Rows
      rows={accounts}
      resource="year-closings"
      phone={{
        primary: <TextField source="name" />,
        secondary: <AccountLink source="code" year={year} />,
        end: <MoneyField source="balance" signed />,
      }}
    >
      <AccountLink source="code" year={year} />
      <TextField source="name" sortable={false} />
      <EnumField source="type" sortable={false} />
      <NumberField source="partners" sortable={false} />
      <MoneyField source="balance" signed sortable={false} />
    </Rows>
  );
};

const AccountLink = ({ year, ...field }: FieldProps<Account> & { readonly year: number }) => {
  const account = useRecordContext<Account>(field);
  if (!account) return null;
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  return (
    <Link component={RouterLink} to={`/accounts/${account.id}/show${spanQuery(span)}`} variant="body2">
      {account.code}
    </Link>
  );
};
