/** What a customer is asked about the use of his data, besides what the contract needs (GDPR art. 6(1)(a) and 7). */
export const CONSENT_KINDS = ['marketing', 'profiling', 'third-parties'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

export const CONSENT_SOURCES = ['office', 'signature'] as const;
export type ConsentSource = (typeof CONSENT_SOURCES)[number];

/** A customer's word on one kind; null when it was not asked. */
export interface Consent {
  readonly kind: ConsentKind;
  readonly given: boolean | null;
}

/** The last word on each kind, from the log in order. */
export function currentConsents(
  log: readonly { readonly kind: ConsentKind; readonly given: boolean }[],
): Consent[] {
  return CONSENT_KINDS.map((kind) => ({
    kind,
    given: log.findLast((entry) => entry.kind === kind)?.given ?? null,
  }));
}
