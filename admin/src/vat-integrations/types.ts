/** FatturaPA 2.1.1.1. */
export const INTEGRATION_TYPES = ['TD16', 'TD17', 'TD18', 'TD19'] as const;
