import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { EditButton, ReferenceField, TextField } from 'react-admin';
import { Facts } from '../components/Facts';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';
import { useCan } from '../providers/useCan';
import type { AccountDetail } from './account';
import { AccountActs } from './AccountActs';
import { OnlineField } from './OnlineField';
import { RevealPassword } from './RevealPassword';

/** Whose login it is, how it stands, and what can be done with it. */
export const AccountHead = ({ account }: { readonly account: AccountDetail }) => {
  const writes = useCan('radius-account.write');
  const alive = account.deletedAt === null;
  return (
    <Card component="section" sx={{ p: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography
          variant="h6"
          component="h2"
          sx={{ display: 'flex', gap: 1, mr: 'auto', alignItems: 'center', flexWrap: 'wrap', minWidth: 0 }}
        >
          <Box component="span" sx={{ overflowWrap: 'anywhere' }}>
            {account.username}
          </Box>
          <StatusField source="accessState" />
          <OnlineField source="online" />
        </Typography>
        <RevealPassword accountId={account.id} />
        {writes && alive && <EditButton />}
        <AccountActs account={account} />
      </Box>
      <Facts columns={4}>
        <PartnerLink source="partnerId" />
        <ReferenceField source="contractId" reference="contracts" link="show" empty="app.none" />
        <TextField source="lineDescription" emptyText="app.none" />
        <TextField source="serviceName" />
      </Facts>
    </Card>
  );
};
