import Box from '@mui/material/Box';
import { Show, useRecordContext } from 'react-admin';
import { LineStates } from '../online-sessions/LineStates';
import { TrafficGraph } from '../online-sessions/TrafficGraph';
import { AccessPanel } from './AccessPanel';
import type { AccountDetail } from './account';
import { AccountFacts } from './AccountFacts';
import { AccountHead } from './AccountHead';
import { AccountSessions } from './AccountSessions';
import { TrialPanel } from './TrialPanel';

/** All of one login: what it may and why, how it is connected, what it moved. */
export const AccountShow = () => (
  <Show component="div" actions={false}>
    <AccountPage />
  </Show>
);

const AccountPage = () => {
  const account = useRecordContext<AccountDetail>();
  if (!account) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <AccountHead account={account} />
      <LineStates accountId={account.id} />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(0, 1fr)' },
        }}
      >
        <Box sx={column}>
          <TrafficGraph accountId={account.id} />
          <AccountSessions accountId={account.id} />
        </Box>
        <Box sx={column}>
          <AccessPanel account={account} />
          <TrialPanel accountId={account.id} />
          <AccountFacts account={account} />
        </Box>
      </Box>
    </Box>
  );
};

const column = {
  display: 'grid',
  gap: 2,
  alignContent: 'start',
  gridTemplateColumns: 'minmax(0, 1fr)',
} as const;
