export const CHARGE_KINDS = ['recurring', 'one-off', 'refund'] as const;
/** What a charge is: a period of a fee, something sold once, or a period given back. */
export type ChargeKind = (typeof CHARGE_KINDS)[number];
