/** Which contracts a run takes; an absent filter takes all. */
export type { ContractFilters as RunFilters } from '../contracts/billable-contract';
