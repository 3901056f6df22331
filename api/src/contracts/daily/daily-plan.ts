import { isBilled, type ContractMove } from '../contract-state';
import { moveKey, noticeKey, type DailyAction } from './daily-action';
import type { DailyContract } from './daily-contract';
import { dueActions, type DueMove, type DuePlan, type MoveAction } from './due-actions';
import type { NoticeAction } from './due-notices';

/** What a day brings one contract. */
export interface DailyPlan extends DuePlan<DailyContract> {
  readonly contract: DailyContract;
  /** First day that is billed, where that changes: after a trial, or never for what was never billed. */
  readonly billedFrom: string | null;
}

/** The move of the state table that an action is; null for another term, which is none. */
export const MOVES: Readonly<Record<MoveAction, ContractMove | null>> = {
  expire: 'expire',
  'trial-activate': 'activate',
  'trial-close': 'close',
  close: 'close',
  pause: 'pause',
  unpause: 'unpause',
  renew: null,
};

/** All that is due for a contract up to a day. */
export function dailyPlan(contract: DailyContract, day: string): DailyPlan {
  const plan = dueActions(contract, day);
  return { ...plan, contract, billedFrom: billedFrom(contract, plan.moves) };
}

/** The same without the notices that went out already. */
export function withoutTold(plan: DailyPlan, known: ReadonlySet<string>): DailyPlan {
  const notices = plan.notices.filter((notice) => !known.has(noticeKey(plan.contract.id, notice)));
  return { ...plan, notices };
}

/** One thing that was done, or would be, as the run lists it. */
export interface DailyStep {
  readonly action: DailyAction;
  readonly onDay: string;
  readonly until: string | null;
  readonly daysBefore: number | null;
  readonly key: string;
}

export function stepsOf({ contract, moves, notices }: DailyPlan): DailyStep[] {
  return [
    ...moves.map((move) => moveStep(contract.id, move)),
    ...notices.map((notice) => noticeStep(contract.id, notice)),
  ];
}

function moveStep(id: number, move: DueMove): DailyStep {
  const { action, on, until } = move;
  return { action, onDay: on, until, daysBefore: null, key: moveKey(id, move) };
}

function noticeStep(id: number, notice: NoticeAction): DailyStep {
  const { kind, lastDay, daysBefore } = notice;
  return { action: kind, onDay: lastDay, until: null, daysBefore, key: noticeKey(id, notice) };
}

/** A trial that is over is billed from the next day on; what closes without having been billed never is. */
function billedFrom({ status }: DailyContract, moves: readonly DueMove[]): string | null {
  if (isBilled(status)) return null;
  const first = moves.find(({ action }) => MOVES[action] === 'activate' || MOVES[action] === 'close');
  return first?.on ?? null;
}
