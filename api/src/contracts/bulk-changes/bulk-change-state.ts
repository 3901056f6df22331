export const BULK_KINDS = ['promotion', 'price-revision'] as const;
/** What a bulk change does to the contracts chosen. */
export type BulkKind = (typeof BULK_KINDS)[number];

/** previewing → previewed → applying → applied → undoing → undone; a preview can be discarded. */
export const BULK_STATUSES = [
  'previewing',
  'previewed',
  'applying',
  'applied',
  'undoing',
  'undone',
  'discarded',
] as const;
export type BulkStatus = (typeof BULK_STATUSES)[number];

export const BULK_PHASES = ['preview', 'apply', 'undo'] as const;
/** A way through all contracts of a change. */
export type BulkPhase = (typeof BULK_PHASES)[number];

const PHASES: Readonly<Record<BulkPhase, { readonly during: BulkStatus; readonly after: BulkStatus }>> = {
  preview: { during: 'previewing', after: 'previewed' },
  apply: { during: 'applying', after: 'applied' },
  undo: { during: 'undoing', after: 'undone' },
};

/** The phase that is being worked on in a state, or null. */
export function phaseOf(status: BulkStatus): BulkPhase | null {
  return BULK_PHASES.find((phase) => PHASES[phase].during === status) ?? null;
}

/** The state of a change while it goes through a phase. */
export function statusDuring(phase: BulkPhase): BulkStatus {
  return PHASES[phase].during;
}

/** The state once every contract has gone through it. */
export function statusAfter(phase: BulkPhase): BulkStatus {
  return PHASES[phase].after;
}

/** The phase whose results a state shows: the one under way, else the last. */
export function shownPhase(status: BulkStatus): BulkPhase {
  if (status === 'discarded') return 'preview';
  return BULK_PHASES.find((phase) => Object.values(PHASES[phase]).includes(status)) ?? 'preview';
}

export const OUTCOMES = [
  'planned',
  'ineligible',
  'unchanged',
  'applied',
  'failed',
  'undone',
  'kept',
] as const;
/**
 * What becomes of one contract: `planned` in a preview, `ineligible` for reasons given, `unchanged` when nothing about its price
 * would change; `applied`; `failed`; and after an undoing `undone`, or `kept` as far as a bill had counted on it.
 */
export type Outcome = (typeof OUTCOMES)[number];
