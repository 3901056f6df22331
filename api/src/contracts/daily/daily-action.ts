import { MOVE_ACTIONS, type DueMove, type MoveAction } from './due-actions';
import { NOTICE_KINDS, type NoticeAction, type NoticeKind } from './due-notices';

export const DAILY_ACTIONS = [...MOVE_ACTIONS, ...NOTICE_KINDS] as const;
/** All that a day can bring a contract. */
export type DailyAction = MoveAction | NoticeKind;

/** Under which a thing is done once. */
export function moveKey(contractId: number, { action, on }: DueMove): string {
  return `${String(contractId)}:${action}:${on}`;
}

/** The same notice for the same end goes out once. */
export function noticeKey(contractId: number, { kind, lastDay, daysBefore }: NoticeAction): string {
  return `${String(contractId)}:${kind}:${lastDay}:${String(daysBefore)}`;
}
