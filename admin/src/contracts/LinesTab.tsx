import Box from '@mui/material/Box';
import { today } from '../inputs/today';
import { ContractPauses } from './changes/ContractPauses';
import { PlanChangeDialog } from './changes/PlanChangeDialog';
import { PauseDialog } from './changes/PauseDialog';
import { RecurrenceDialog } from './changes/RecurrenceDialog';
import { ContractLines } from './ContractLines';
import { isRunning } from './contract-status';
import type { ContractDetail, ContractTab, ContractTabProps } from './contract-tab';
import { lineChains, type Line } from './line-chains';
import { isFee } from './monthly-fee';

/** What is billed, line by line, and what changes it while the contract runs. */
const Lines = ({ contract }: ContractTabProps) => (
  <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
    {isRunning(contract.status) && (
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <PlanChangeDialog contractId={contract.id} lines={fees(contract)} />
        <PauseDialog contractId={contract.id} />
        <RecurrenceDialog contract={contract} />
      </Box>
    )}
    <ContractPauses contractId={contract.id} />
    <ContractLines contract={contract} />
  </Box>
);

/** What is paid month after month, as it is now. */
function fees({ lines }: ContractDetail): Line[] {
  return lineChains(lines, today())
    .map(({ now }) => now)
    .filter((line) => isFee(line) && (line.endsOn == null || line.endsOn >= today()));
}

export const linesTab: ContractTab = {
  id: 'lines',
  label: 'resources.contracts.section.lines',
  Content: Lines,
};
