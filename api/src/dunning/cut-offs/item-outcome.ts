import { CUT_OFF_CAUSES } from '../defaulters/cut-off-decision';

export const ITEM_OUTCOMES = ['cut', 'spared', 'failed'] as const;
export type ItemOutcome = (typeof ITEM_OUTCOMES)[number];

/** Why: the decision's own cause; a customer cut off earlier that day is left alone; a fault of ours is in the workers' log. */
export const ITEM_CAUSES = [...CUT_OFF_CAUSES, 'cut-today', 'write-failed'] as const;
export type ItemCause = (typeof ITEM_CAUSES)[number];
