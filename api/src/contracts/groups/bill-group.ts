import type { GroupBy } from './group-by';

/** With whom a contract is billed. */
export interface BillGroup {
  /** Contracts of the same key go on the same bill. */
  readonly key: string;
  /** What the bill prints above the contract's lines. */
  readonly label: string;
}

/** What the group of a contract depends on. */
export interface GroupedContract {
  readonly code: string;
  readonly groupId: number;
  readonly groupBy: GroupBy;
  readonly siteAddressId: number | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly town: string | null;
  readonly costCentre: string | null;
}

/** The group, or the site or cost centre within it, that a contract is billed with. */
export function billGroup(contract: GroupedContract): BillGroup {
  const { groupId, groupBy, siteAddressId, costCentre } = contract;
  const within =
    groupBy === 'site' ? (siteAddressId ?? 0) : groupBy === 'cost-centre' ? (costCentre ?? '') : '';
  return { key: `${groupId} ${within}`, label: groupLabel(contract) };
}

function groupLabel({ code, street, houseNumber, town, costCentre }: GroupedContract): string {
  const address = [street, houseNumber].filter(Boolean).join(' ');
  return [code, address, town, costCentre].filter(Boolean).join(', ');
}
