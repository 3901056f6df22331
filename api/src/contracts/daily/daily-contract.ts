import type { Contract } from '../contract.entity';
import type { DailyFacts } from './due-actions';

/** Columns of a contract that a day's work reads or writes. */
export const DAILY_COLUMNS = [
  ...([
    'id',
    'code',
    'partnerId',
    'status',
    'suspensionCause',
    'validUntil',
    'trialEndsOn',
    'trialThen',
  ] as const),
  ...([
    'startsOn',
    'endsOn',
    'termMonths',
    'renewal',
    'renewalMonths',
    'termStartsOn',
    'termEndsOn',
  ] as const),
  ...([
    'commitmentMonths',
    'commitmentEndsOn',
    'noticeDays',
    'recurrenceMonths',
    'policy',
    'fixedDay',
  ] as const),
  ...(['anchor', 'anchorOn', 'nextBillingOn'] as const),
] as const;

/** A contract as a day's work needs it, plain data. */
export interface DailyContract
  extends DailyFacts, Readonly<Pick<Contract, Exclude<(typeof DAILY_COLUMNS)[number], keyof DailyFacts>>> {}
