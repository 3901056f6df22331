import type { components } from '@ponte/shared/generated/api-types';
import Typography from '@mui/material/Typography';
import { EditButton, Show, TopToolbar, useRecordContext } from 'react-admin';
import { EnumField } from '../fields/EnumField';
import { useCan } from '../providers/useCan';
import { LedgerView } from './LedgerView';

/** An account's ledger: all that was posted to it, with the running balance. */
export const AccountShow = () => (
  <Show component="div" actions={<Actions />}>
    <AccountLedger />
  </Show>
);

const Actions = () => {
  const writes = useCan('account.write');
  return <TopToolbar>{writes && <EditButton />}</TopToolbar>;
};

const AccountLedger = () => {
  const account = useRecordContext<components['schemas']['AccountDto']>();
  if (!account) return null;
  return (
    <LedgerView
      path={`/accounts/${account.id}/ledger`}
      report={{ report: 'account-ledger', about: { accountId: account.id } }}
      parties
    >
      <Typography variant="h6" component="h2">
        {account.code} · {account.name}
      </Typography>
      <EnumField source="type" />
    </LedgerView>
  );
};
