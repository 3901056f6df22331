import type { components } from '@ponte/shared/generated/api-types';

type Account = components['schemas']['AccountDto'];

const COSTS: readonly Account['type'][] = ['expense', 'asset_current', 'asset_non_current'];

/** Whether a supplier's line may go to the account. */
export const isCost = ({ type, active }: Account): boolean => active && COSTS.includes(type);
