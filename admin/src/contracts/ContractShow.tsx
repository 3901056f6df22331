import Box from '@mui/material/Box';
import { Show, useRecordContext } from 'react-admin';
import { LineStates } from '../online-sessions/LineStates';
import type { ContractDetail } from './contract-tab';
import { ContractHead } from './ContractHead';
import { ContractTabs } from './ContractTabs';
import { documentsTab } from './DocumentsTab';
import { durationTab } from './DurationTab';
import { historyTab } from './HistoryTab';
import { invoicesTab } from './InvoicesTab';
import { linesTab } from './LinesTab';
import { nextBillsTab } from './NextBillsTab';
import { promotionsTab } from './PromotionsTab';
import { signatureTab } from './SignatureTab';

/** The subjects of a contract, in their order; each is a file of its own. */
const TABS = [
  linesTab,
  nextBillsTab,
  promotionsTab,
  durationTab,
  invoicesTab,
  documentsTab,
  signatureTab,
  historyTab,
];

/** A contract: its terms and what can be done with it, and then subject by subject. */
export const ContractShow = () => (
  <Show component="div" actions={false}>
    <ContractPage />
  </Show>
);

const ContractPage = () => {
  const contract = useRecordContext<ContractDetail>();
  if (!contract) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <ContractHead contract={contract} />
      <LineStates contractId={contract.id} />
      <ContractTabs contract={contract} tabs={TABS} />
    </Box>
  );
};
