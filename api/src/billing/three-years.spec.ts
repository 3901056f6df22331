import { addDays, earliest, latest, type CivilDate } from '@ponte/shared/calendar';
import { sum } from '@ponte/shared/money';
import fc from 'fast-check';
import { anyStory, begin, type ContractStory } from '../../../test/support/simulated-events';
import type { SimulatedContract } from '../../../test/support/simulated-contract';
import { nextCharges } from './forecast/next-bills';

const CONTRACTS = 500;
const DAYS = 1096;
/** As many as the contract's page shows. */
const FORETOLD = 12;

/** The same five hundred contracts every time. */
const STORIES = fc.sample(anyStory({ promotions: 'early', mostEvents: 12 }), {
  numRuns: CONTRACTS,
  seed: 20260101,
});

describe('five hundred contracts, three years day by day', () => {
  it('have all kinds of things happen to them', () => {
    const names = new Set(STORIES.flatMap(({ events }) => events.map(({ name }) => name)));
    expect([...names].sort()).toEqual([
      ...['line', 'line-end', 'pause', 'pause-end', 'price', 'promotion', 'recurrence'],
    ]);
  });

  it('billed daily they pay what they pay billed monthly, and what was foretold after each thing that happened', () => {
    for (const story of STORIES) {
      const daily = live(story, () => true, true);
      const monthly = live(story, (day) => day.endsWith('-01'), false);
      expect(total(monthly)).toBe(total(daily));
    }
  });
});

/** Three years of a contract, closed at their end and billed once more. */
function live(
  story: ContractStory,
  runsOn: (day: CivilDate) => boolean,
  foretelling: boolean,
): SimulatedContract {
  const { startsOn } = story.terms;
  const contract = begin(story);
  let foretold: Foretold = { made: 0, bills: [] };
  for (let after = 0; after <= DAYS; after += 1) {
    const day = addDays(startsOn, after);
    const happening = story.events.filter((event) => event.after === after);
    for (const { happen } of happening) happen(contract, day);
    if (foretelling && (happening.length > 0 || after === 0)) {
      expectAsForetold(contract, foretold, day);
      foretold = foretell(contract, day);
    }
    if (runsOn(day)) contract.run(day);
  }
  if (foretelling) expectAsForetold(contract, foretold, addDays(startsOn, DAYS + 1));
  contract.close(addDays(startsOn, DAYS));
  contract.run(addDays(startsOn, 2 * DAYS));
  return contract;
}

interface Foretold {
  /** Charges made before. */
  readonly made: number;
  readonly bills: readonly { readonly on: CivilDate; readonly lines: readonly string[] }[];
}

/** What is due by now goes on the bill of today. */
function foretell(contract: SimulatedContract, today: CivilDate): Foretold {
  const bills = nextCharges(contract.billable(), FORETOLD).map(({ dueOn, plan: { charges } }) => {
    const on = latest(dueOn, today);
    return {
      on,
      lines: charges.map(({ line, kind, due, amount }) =>
        written({ lineId: line.id, kind, ...due.active, amount, billedOn: on }),
      ),
    };
  });
  return { made: contract.charges.length, bills };
}

/** Until `today`, or the last bill foretold, the runs have made those bills and no others, each on its day. */
function expectAsForetold(contract: SimulatedContract, { made, bills }: Foretold, today: CivilDate): void {
  const last = bills.length < FORETOLD ? today : earliest(today, addDays(bills.at(-1)?.on ?? today, 1));
  const foretold = bills.filter(({ on }) => on < last).flatMap(({ lines }) => lines);
  const happened = contract.charges.slice(made).filter(({ billedOn }) => billedOn < last);
  expect(happened.map(written).filter(isPaid).sort()).toEqual(foretold.filter(isPaid).sort());
}

const written = ({
  lineId,
  kind,
  from,
  to,
  amount,
  billedOn,
}: Omit<SimulatedContract['charges'][number], 'originId'>): string =>
  `${billedOn} line ${lineId} ${kind} ${from}..${to}: ${amount.toFixed(2)}`;

/** Free stretches make no bill of their own, so the list of bills to come leaves some out. */
const isPaid = (text: string): boolean => !text.endsWith(': 0.00');

const total = ({ charges }: SimulatedContract): string => sum(charges.map(({ amount }) => amount)).toFixed(2);
