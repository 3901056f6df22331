import type { CoaMode } from '../nas/nas-facts';
import { errorCause, type CauseAction } from './error-cause';
import type { RequestKind } from './packet';

/** What a NAS answered, or did not. */
export interface Answer {
  readonly result: 'ack' | 'nak' | 'timeout' | 'error';
  readonly errorCause: number | null;
}

export interface Asked {
  readonly kind: RequestKind;
  readonly mode: CoaMode;
  /** Whether the request named the NAS. */
  readonly namedNas: boolean;
  /** How often it has been given up before. */
  readonly rounds: number;
}

/**
 * What follows an answer: nothing; our row of a session that is gone gets closed; the session is ended, since it can't be
 * changed; the same again without naming the NAS; or another try after so many seconds.
 */
export type NextStep =
  | { readonly step: 'finish' | 'close-row' | 'disconnect' | 'without-nas' }
  | { readonly step: 'later'; readonly afterS: number };

/** A NAS that is away is asked again after these, then no more: what it forgets with its sessions needs no asking. */
const PAUSES_S = [60, 300, 900, 3600];

/** What to do after an answer (specs/radius.md §7.3). */
export function nextStep(answer: Answer, asked: Asked): NextStep {
  const canEnd = asked.kind === 'coa' && asked.mode === 'coa_then_disconnect';
  switch (actionOf(answer, canEnd)) {
    case 'gone':
      return { step: 'close-row' };
    case 'fall-back':
      return { step: canEnd ? 'disconnect' : 'finish' };
    case 'fewer-keys':
      return { step: asked.namedNas ? 'without-nas' : 'finish' };
    case 'later':
      return again(asked);
    case 'done':
    case 'tell':
      return { step: 'finish' };
  }
}

function actionOf({ result, errorCause: cause }: Answer, canEnd: boolean): CauseAction {
  if (result === 'ack') return 'done';
  if (result === 'nak') return errorCause(cause).action;
  return result === 'timeout' && canEnd ? 'fall-back' : 'later';
}

function again({ rounds }: Asked): NextStep {
  const afterS = PAUSES_S[rounds];
  return afterS === undefined ? { step: 'finish' } : { step: 'later', afterS };
}
