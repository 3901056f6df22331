import Box from '@mui/material/Box';
import { Show } from 'react-admin';
import { DefaulterPanel } from '../defaulters/DefaulterPanel';
import { LastContracts } from './LastContracts';
import { LastInvoices } from './LastInvoices';
import { MergedInto } from './MergedInto';
import { PartnerActions } from './PartnerActions';
import { PartnerAddresses } from './PartnerAddresses';
import { PartnerContacts } from './PartnerContacts';
import { PartnerCounters } from './PartnerCounters';
import { PartnerHeader } from './PartnerHeader';
import { PartnerLetters } from './PartnerLetters';
import { PartnerLines } from './PartnerLines';
import { PartnerTerms } from './PartnerTerms';

/** All about one partner, and the way to all that hangs on them. */
export const PartnerShow = () => (
  <Show component="div" actions={<PartnerActions />}>
    <Box sx={{ display: 'grid', gap: 2 }}>
      <MergedInto />
      <PartnerHeader />
      <PartnerCounters />
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 3fr) minmax(0, 2fr)' },
        }}
      >
        <Box sx={column}>
          <PartnerLines />
          <DefaulterPanel calm={false} />
          <LastContracts />
          <LastInvoices />
          <DefaulterPanel calm />
          <PartnerTerms />
          <PartnerLetters />
        </Box>
        <Box sx={column}>
          <PartnerAddresses />
          <PartnerContacts />
        </Box>
      </Box>
    </Box>
  </Show>
);

const column = {
  display: 'grid',
  gap: 2,
  alignContent: 'start',
  gridTemplateColumns: 'minmax(0, 1fr)',
} as const;
