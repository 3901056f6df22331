import Box from '@mui/material/Box';
import { ContractPauses } from './changes/ContractPauses';
import { PauseDialog } from './changes/PauseDialog';
import { RecurrenceDialog } from './changes/RecurrenceDialog';
import { ContractLines } from './ContractLines';
import { isRunning } from './contract-status';
import type { ContractTab, ContractTabProps } from './contract-tab';

/** What is billed, line by line, and what changes it while the contract runs. */
const Lines = ({ contract }: ContractTabProps) => (
  <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
    {isRunning(contract.status) && (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <PauseDialog contractId={contract.id} />
        <RecurrenceDialog contract={contract} />
      </Box>
    )}
    <ContractPauses contractId={contract.id} />
    <ContractLines contract={contract} />
  </Box>
);

export const linesTab: ContractTab = {
  id: 'lines',
  label: 'resources.contracts.section.lines',
  Content: Lines,
};
