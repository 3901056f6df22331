import { ContractInvoices } from './ContractInvoices';
import type { ContractTab } from './contract-tab';

/** What was billed for the contract. */
export const invoicesTab: ContractTab = {
  id: 'invoices',
  label: 'resources.contracts.section.invoices',
  permission: 'invoice.read',
  Content: ContractInvoices,
};
