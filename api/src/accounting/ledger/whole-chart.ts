/** One page with all accounts: no chart has so many. */
export const WHOLE_CHART = { page: 1, perPage: 10_000, order: 'ASC' } as const;
