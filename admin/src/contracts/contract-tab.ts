import type { components } from '@ponte/shared/generated/api-types';
import type { Permission } from '@ponte/shared/permissions';
import type { ComponentType } from 'react';

export type ContractDetail = components['schemas']['ContractDetailDto'];

export interface ContractTabProps {
  readonly contract: ContractDetail;
}

/** One subject of a contract's page. */
export interface ContractTab {
  /** In the address, `?tab=lines`. */
  readonly id: string;
  /** Translation key. */
  readonly label: string;
  /** Who sees it; everyone that sees the contract, if left out. */
  readonly permission?: Permission;
  readonly Content: ComponentType<ContractTabProps>;
}
