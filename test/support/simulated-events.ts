import { addDays, civilDate, type CivilDate } from '@ponte/shared/calendar';
import { DAY_COUNTS } from '@ponte/shared/day-count';
import { decimal } from '@ponte/shared/money';
import fc from 'fast-check';
import { ANCHORS, POLICIES, RECURRENCES } from '../../api/src/contracts/billing-terms';
import { SETTLEMENTS } from '../../api/src/contracts/line-changes';
import { SimulatedContract, type SimulatedLine, type SimulatedTerms } from './simulated-contract';

/** Something that happens to a contract on a day. */
export interface SimulatedEvent {
  /** Days after the contract's beginning. */
  readonly after: number;
  readonly name: string;
  readonly happen: (contract: SimulatedContract, today: CivilDate) => void;
}

export interface ContractStory {
  readonly terms: SimulatedTerms;
  readonly lines: readonly SimulatedLine[];
  readonly events: readonly SimulatedEvent[];
  /** Days between the runs that are made. */
  readonly runs: readonly number[];
  /** Days after the beginning on which it is closed in the end. */
  readonly closedAfter: number;
}

const price = fc.integer({ min: 1, max: 20_000 }).map((cents) => decimal(cents).times('0.01'));
const percent = fc.constantFrom('0', '10', '12.5', '33.33', '50', '100').map((value) => decimal(value));
const quantity = fc.constantFrom('1', '1', '2', '3.5').map((value) => decimal(value));
/** Days from today to the day that something takes effect: past, today, to come. */
const away = fc.constantFrom(-40, -9, -1, 0, 0, 1, 5, 17, 31, 60);
const settle = fc.constantFrom(...SETTLEMENTS);

/** Any day of 2023 to 2025, the last of a month more often than others. */
const anyDay = fc
  .record({
    year: fc.integer({ min: 2023, max: 2025 }),
    month: fc.nat(11),
    day: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ year, month, day }) => civilDate(year, month + 1, day));

const periodTerms = fc
  .record({
    recurrenceMonths: fc.constantFrom(...RECURRENCES),
    policy: fc.constantFrom(...POLICIES),
    anchor: fc.constantFrom(...ANCHORS),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ day, ...terms }) => ({ ...terms, fixedDay: terms.policy === 'fixed-day' ? day : null }));

const promotion = fc.record({
  from: away,
  lasts: fc.option(fc.integer({ min: 1, max: 200 })),
  kind: fc.constantFrom('percent' as const, 'amount' as const),
  value: fc.constantFrom('5', '20', '33.33', '50', '100').map((value) => decimal(value)),
  priority: fc.nat(3),
  exclusive: fc.boolean(),
});

type Happening = Omit<SimulatedEvent, 'after'>;

const chain = fc.nat(3);

const anyHappening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ chain, away, price, quantity: fc.option(quantity), settle }).map((event): Happening => ({
    name: 'price',
    happen: (contract, today) => {
      const values = { unitPrice: event.price, ...(event.quantity && { quantity: event.quantity }) };
      contract.change(event.chain, addDays(today, event.away), values, event.settle);
    },
  })),
  fc
    .record({ away, lasts: fc.option(fc.integer({ min: 0, max: 120 })), feePercent: percent, settle })
    .map((event): Happening => ({
      name: 'pause',
      happen: (contract, today) => {
        const startsOn = addDays(today, event.away);
        const endsOn = event.lasts === null ? null : addDays(startsOn, event.lasts);
        contract.pause({ startsOn, endsOn, feePercent: event.feePercent }, event.settle);
      },
    })),
  fc.record({ away, settle }).map((event): Happening => ({
    name: 'pause-end',
    happen: (contract, today) => {
      contract.endPause(addDays(today, event.away), event.settle);
    },
  })),
  fc.record({ away, terms: periodTerms }).map((event): Happening => ({
    name: 'recurrence',
    happen: (contract, today) => {
      contract.changeRecurrence({ ...event.terms, on: addDays(today, event.away) });
    },
  })),
  fc
    .record({ away, price, quantity, discountPercent: percent })
    .map(({ away: days, price: unitPrice, ...line }): Happening => ({
      name: 'line',
      happen: (contract, today) => {
        contract.add({ ...line, unitPrice, startsOn: addDays(today, days) });
      },
    })),
  fc.record({ chain, away }).map((event): Happening => ({
    name: 'line-end',
    happen: (contract, today) => {
      contract.endLine(event.chain, addDays(today, event.away));
    },
  })),
);

const promoting: fc.Arbitrary<Happening> = fc.record({ chain, promotion }).map((event): Happening => ({
  name: 'promotion',
  happen: (contract, today) => {
    const { from, lasts, ...rest } = event.promotion;
    const first = addDays(today, from);
    contract.promote(event.chain, {
      ...rest,
      name: 'P',
      from: first,
      to: lasts === null ? null : addDays(first, lasts),
    });
  },
}));

const events = (happening: fc.Arbitrary<Happening>, maxLength: number): fc.Arbitrary<SimulatedEvent[]> =>
  fc
    .array(fc.tuple(fc.nat(700), happening), { maxLength })
    .map((list) => list.map(([after, event]) => ({ after, ...event })).sort((a, b) => a.after - b.after));

const anyTerms = fc
  .record({ startsOn: anyDay, dayCount: fc.constantFrom(...DAY_COUNTS), terms: periodTerms })
  .map(({ terms, ...rest }): SimulatedTerms => ({ ...rest, ...terms, endsOn: null, anchorOn: null }));

const linesOf = ({ startsOn }: SimulatedTerms): fc.Arbitrary<SimulatedLine[]> => {
  const fee = fc.record({
    later: fc.constantFrom(0, 0, 12, 40),
    unitPrice: price,
    quantity,
    discountPercent: percent,
  });
  const once = fc.record({ unitPrice: price, instalments: fc.constantFrom(1, 2, 3, 7, 12) });
  return fc
    .tuple(fc.array(fee, { minLength: 1, maxLength: 2 }), fc.array(once, { maxLength: 1 }))
    .map(([fees, fixed]) => [
      ...fees.map(({ later, ...line }): SimulatedLine => ({ ...line, startsOn: addDays(startsOn, later) })),
      ...fixed.map((line): SimulatedLine => ({ ...line, startsOn, kind: 'activation' })),
    ]);
};

interface StoryKind {
  readonly promotions?: 'any' | 'early';
  readonly mostEvents?: number;
}

/** What may happen to a contract from its beginning to its end. Early promotions are given before anything is billed. */
export const anyStory = ({
  promotions = 'any',
  mostEvents = 6,
}: StoryKind = {}): fc.Arbitrary<ContractStory> =>
  anyTerms.chain((terms) =>
    fc
      .record({
        lines: linesOf(terms),
        early: fc.array(promoting, { maxLength: promotions === 'early' ? 2 : 0 }),
        later: events(promotions === 'any' ? fc.oneof(anyHappening, promoting) : anyHappening, mostEvents),
        runs: fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 12 }),
        closedAfter: fc.integer({ min: -1, max: 1000 }),
      })
      .map(({ early, later, ...story }) => ({
        terms,
        ...story,
        events: [...early.map((event) => ({ after: 0, ...event })), ...later],
      })),
  );

/** Tells the story with runs on the days given, and a last one when all is over. */
export function tell(story: ContractStory, runDays: Iterable<CivilDate>): SimulatedContract {
  const { terms, events: happened, closedAfter } = story;
  const contract = begin(story);
  const runs = [...runDays];
  const runBefore = (day: CivilDate): void => {
    while (runs[0] !== undefined && runs[0] < day) contract.run(runs.shift() ?? day);
  };
  for (const { after, happen } of happened) {
    const today = addDays(terms.startsOn, after);
    runBefore(today);
    happen(contract, today);
  }
  runBefore(addDays(terms.startsOn, Math.max(closedAfter, happened.at(-1)?.after ?? 0)));
  contract.close(addDays(terms.startsOn, closedAfter));
  for (const day of runs) contract.run(day);
  contract.run(addDays(terms.startsOn, LONG_AFTER));
  return contract;
}

/** By then all is billed, or given back. */
const LONG_AFTER = 4000;

export function begin({ terms, lines }: ContractStory): SimulatedContract {
  return new SimulatedContract(terms, lines);
}

/** Days of runs, so many days apart. */
export function runDays({ terms, runs }: ContractStory): CivilDate[] {
  let day = terms.startsOn;
  return runs.map((step) => (day = addDays(day, step)));
}

/** A run every so many days for three years. */
export function everyDays({ terms }: ContractStory, step: number): CivilDate[] {
  return Array.from({ length: Math.floor(1096 / step) }, (_, index) => addDays(terms.startsOn, index * step));
}
