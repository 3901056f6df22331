/** Values that complete a message: ids, amounts as decimal strings, days. */
export type ErrorParams = Readonly<Record<string, unknown>>;

/** One fault on one input field; `field` is a path such as `lines.0.unitPrice`. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
  readonly message?: string;
}

/**
 * A rule of the trade was broken. `code` is stable (`noun.complaint`) and is what clients and translations key on;
 * the HTTP status follows from its ending (`.not-found` 404, `.invalid…` 422, otherwise 409).
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly params: ErrorParams = {},
    readonly fields: readonly FieldFault[] = [],
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
