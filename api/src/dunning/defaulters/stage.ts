import type { CutOffCause } from './cut-off-decision';

export const DUNNING_STAGES = [
  'to-cut',
  'waiting',
  'warned',
  'to-warn',
  'late',
  'spared',
  'cut-off',
  'clear',
] as const;
/**
 * How far it has come with a customer: to be cut off now; ready, but not today or not at this hour; warned; to be warned; late;
 * spared for a reason; cut off; nothing against it.
 */
export type DunningStage = (typeof DUNNING_STAGES)[number];

const STAGE_OF: Readonly<Record<CutOffCause, DunningStage>> = {
  'nothing-overdue': 'clear',
  'within-grace': 'clear',
  disputed: 'spared',
  'covered-by-credit': 'clear',
  trifle: 'clear',
  'already-cut': 'cut-off',
  'no-contract': 'spared',
  'policy-none': 'spared',
  exempt: 'spared',
  promised: 'spared',
  'below-least': 'late',
  'not-late-enough': 'late',
  'policy-warn': 'warned',
  unreachable: 'to-warn',
  'warning-due': 'to-warn',
  warned: 'warned',
  'day-excluded': 'waiting',
  'outside-hours': 'waiting',
  'promise-broken': 'to-cut',
  overdue: 'to-cut',
};

export function stageOf(cause: CutOffCause): DunningStage {
  return STAGE_OF[cause];
}
