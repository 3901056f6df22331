import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  daysBetween,
  latest,
  monthOf,
  startOfMonth,
  yearOf,
} from '@ponte/shared/calendar';
import { siteOf } from './addresses';
import { contractLines } from './contract-lines';
import type { DemoAddress, DemoContract, DemoSegment } from './demo-types';
import type { PaymentBehaviour } from './payment-behaviour';
import type { Random, Weighted } from './random';

/** Months of history before the current one. */
export const HISTORY_MONTHS = 14;

/** What the contracts of one customer depend on. */
export interface ContractTerms {
  readonly customerCode: string;
  readonly segment: DemoSegment;
  readonly priceList: string | null;
  readonly taxCode: string | null;
  readonly behaviour: PaymentBehaviour;
  readonly addresses: readonly DemoAddress[];
  readonly today: CivilDate;
}

/** Where a contract stands, and since when. */
type Course = Pick<DemoContract, 'status' | 'startsOn' | 'endsOn' | 'suspendedOn'>;

/** When a contract is billed. */
type Rhythm = Pick<DemoContract, 'recurrenceMonths' | 'policy' | 'fixedDay' | 'anchor'>;

const RECURRENCES: readonly Weighted<DemoContract['recurrenceMonths']>[] = [
  [62, 1],
  [14, 2],
  [12, 3],
  [6, 6],
  [6, 12],
];

const POLICIES: readonly Weighted<DemoContract['policy']>[] = [
  [68, 'advance'],
  [16, 'arrears'],
  [16, 'fixed-day'],
];

/** The first of the month, the days that short months lack, and any other. */
const START_DAYS: readonly Weighted<'first' | 'last' | 'any'>[] = [
  [42, 'first'],
  [14, 'last'],
  [44, 'any'],
];

const ONE: readonly Weighted<number>[] = [[1, 1]];

const CONTRACTS: Readonly<Record<DemoSegment, readonly Weighted<number>[]>> = {
  private: [
    [96, 1],
    [4, 2],
  ],
  'sole-trader': [
    [92, 1],
    [8, 2],
  ],
  company: [
    [72, 1],
    [20, 2],
    [8, 3],
  ],
  association: ONE,
  condominium: ONE,
  'public-body': ONE,
  foreign: ONE,
  reseller: [[1, 2]],
};

/** How many contracts a customer of that segment has; each further one is served at another address. */
export function contractCount(segment: DemoSegment, random: Random): number {
  return random.weighted(CONTRACTS[segment]);
}

/** The contract in that place (from 0) among the customer's. */
export function contractOf(terms: ContractTerms, position: number, random: Random): DemoContract {
  const { customerCode, segment, priceList, taxCode, today } = terms;
  const course = courseOf(terms, random);
  const rhythm = rhythmOf(segment, random);
  const until = course.endsOn ?? today;
  return {
    code: `${customerCode}-${String(position + 1)}`,
    siteAddress: siteOf(terms.addresses, position),
    ...course,
    ...rhythm,
    paymentTerm: segment === 'company' && random.chance(0.05) ? '30-60' : null,
    paymentMethod: segment === 'company' && random.chance(0.03) ? 'BON' : null,
    notes: segment === 'private' && position > 0 ? 'Seconda casa.' : null,
    lines: contractLines({ segment, startsOn: course.startsOn, until, priceList, taxCode }, random),
  };
}

function rhythmOf(segment: DemoSegment, random: Random): Rhythm {
  if (segment === 'public-body')
    return { recurrenceMonths: 2, policy: 'arrears', fixedDay: null, anchor: 'calendar' };
  if (segment === 'reseller')
    return { recurrenceMonths: 1, policy: 'fixed-day', fixedDay: 5, anchor: 'calendar' };
  const policy = random.weighted(POLICIES);
  return {
    recurrenceMonths: random.weighted(RECURRENCES),
    policy,
    fixedDay: policy === 'fixed-day' ? random.pick([1, 5, 10, 15, 20, 31]) : null,
    anchor: random.chance(0.45) ? 'start' : 'calendar',
  };
}

function courseOf({ segment, behaviour, today }: ContractTerms, random: Random): Course {
  const rare = segment === 'public-body' || segment === 'reseller' || segment === 'foreign';
  const startsOn = rare ? earlyDay(random, today) : startDay(random, today);
  const active: Course = { status: 'active', startsOn, endsOn: null, suspendedOn: null };
  if (rare) return active;
  switch (courseDrawn(behaviour, random)) {
    case 'draft':
      return { ...active, status: 'draft', startsOn: addDays(today, random.int(1, 30)) };
    case 'closed':
      return (
        between(addDays(startsOn, 20), today, random, (endsOn) => ({
          ...active,
          status: 'closed',
          endsOn,
        })) ?? active
      );
    case 'suspended':
      return (
        between(suspendable(behaviour, startsOn), today, random, (suspendedOn) => ({
          ...active,
          status: 'suspended',
          suspendedOn,
        })) ?? active
      );
    case 'active':
      return active;
  }
}

function courseDrawn(behaviour: PaymentBehaviour, random: Random): DemoContract['status'] {
  const unpaid = behaviour.kind === 'defaulter';
  return random.weighted<DemoContract['status']>([
    [2, 'draft'],
    [10, 'closed'],
    [unpaid ? 60 : 0.6, 'suspended'],
    [unpaid ? 28 : 87.4, 'active'],
  ]);
}

/** A defaulter's line goes down a month and a half after it stops paying; others ask for a pause when they like. */
function suspendable(behaviour: PaymentBehaviour, startsOn: CivilDate): CivilDate {
  const month = addDays(startsOn, 30);
  return behaviour.kind === 'defaulter' ? latest(month, addDays(behaviour.since, 45)) : month;
}

/** `make` on a day from `first` up to yesterday; null when there is none. */
function between<T>(
  first: CivilDate,
  today: CivilDate,
  random: Random,
  make: (day: CivilDate) => T,
): T | null {
  const room = daysBetween(first, today);
  return room > 0 ? make(addDays(first, random.int(0, room - 1))) : null;
}

/** In the first weeks of the history, so that the rare kinds of customer are there in nearly every month of it. */
function earlyDay(random: Random, today: CivilDate): CivilDate {
  return addDays(addMonths(startOfMonth(today), -HISTORY_MONTHS), random.int(0, 45));
}

/** The ISP grew: many started in the first of its months, fewer in each that followed. Never after `today`. */
function startDay(random: Random, today: CivilDate): CivilDate {
  const months = Array.from({ length: HISTORY_MONTHS + 1 }, (_, ago) => ago - HISTORY_MONTHS);
  const month = addMonths(startOfMonth(today), random.skewed(months));
  const day = civilDate(yearOf(month), monthOf(month), dayInMonth(random));
  return day <= today ? day : addMonths(day, -1);
}

function dayInMonth(random: Random): number {
  switch (random.weighted(START_DAYS)) {
    case 'first':
      return 1;
    case 'last':
      return random.int(29, 31);
    case 'any':
      return random.int(2, 28);
  }
}
