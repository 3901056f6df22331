import Box from '@mui/material/Box';
import type { ContractTab, ContractTabProps } from './contract-tab';
import { AttachmentsSection } from './documents/AttachmentsSection';
import { ConsentsSection } from './documents/ConsentsSection';
import { PrintSection } from './documents/PrintSection';

const Documents = ({ contract }: ContractTabProps) => (
  <Box
    sx={{
      display: 'grid',
      gap: 3,
      alignItems: 'start',
      gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(0, 2fr)' },
    }}
  >
    <PrintSection contract={contract} />
    <Box sx={{ display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <AttachmentsSection contract={contract} />
      <ConsentsSection contract={contract} />
    </Box>
  </Box>
);

/** The contract on paper: its print, what hangs on it, what the customer consented to. */
export const documentsTab: ContractTab = {
  id: 'documents',
  label: 'resources.contracts.section.documents',
  Content: Documents,
};
