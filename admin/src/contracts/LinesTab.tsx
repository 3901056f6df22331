import { ContractLines } from './ContractLines';
import type { ContractTab } from './contract-tab';

/** What is billed, line by line. */
export const linesTab: ContractTab = {
  id: 'lines',
  label: 'resources.contracts.section.lines',
  Content: ContractLines,
};
