import type { ContractFilters } from '../contracts/billable-contract';

/** Which contracts a run takes; an absent filter takes all. */
export type RunFilters = ContractFilters;
