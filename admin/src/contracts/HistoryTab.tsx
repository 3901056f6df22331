import { ContractHistory } from './ContractHistory';
import type { ContractTab } from './contract-tab';

/** How the contract came here. */
export const historyTab: ContractTab = {
  id: 'history',
  label: 'resources.contracts.section.history',
  Content: ContractHistory,
};
