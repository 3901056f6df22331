import 'reflect-metadata';

const AUDIT = 'ponte:audit';

/** What an entity says about its history: kept under a resource, or not kept and why. */
export type AuditRule =
  | { readonly kind: 'audited'; readonly resource: string; readonly under: string | null }
  | { readonly kind: 'not-audited'; readonly reason: string };

interface AuditedOptions {
  /** A part tells its history under its whole: the property that holds the whole's id, such as `contractId` of a line. */
  readonly under?: string;
}

/**
 * Every `save`, `insert` and `remove` of the entity is kept in the audit under this resource name, the one the
 * permissions and routes use (`partner`, `contract`). Bulk writers and query builders go past it: they call `AuditService`.
 */
export const Audited =
  (resource: string, options: AuditedOptions = {}): ClassDecorator =>
  (target) => {
    const rule: AuditRule = { kind: 'audited', resource, under: options.under ?? null };
    Reflect.defineMetadata(AUDIT, rule, target);
  };

/** No history is kept of the entity, for this reason. Each entity carries this or `Audited`; a test asks. */
export const NotAudited =
  (reason: string): ClassDecorator =>
  (target) => {
    const rule: AuditRule = { kind: 'not-audited', reason };
    Reflect.defineMetadata(AUDIT, rule, target);
  };

/** The rule an entity class carries, if any. */
export function auditRuleOf(target: object | string): AuditRule | undefined {
  return typeof target === 'string'
    ? undefined
    : (Reflect.getMetadata(AUDIT, target) as AuditRule | undefined);
}
