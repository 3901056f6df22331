import { addDays, addMonths, endOfMonth } from '@ponte/shared/calendar';
import { decimal, money, sum, ZERO } from '@ponte/shared/money';
import fc from 'fast-check';
import { cohortContracts } from './cohort-contracts';
import { cohorts, monthEnds } from './cohorts';
import { feesOn, feeStretches, type FeeStretch, type RecurringLine } from './fee-stretches';
import { movedContracts } from './moved-contracts';
import { MOVEMENTS, recurringMonths } from './movements';

const DAYS = monthEnds('2025-12-01', '2026-06-15');

const stretch = (from: string, to: string | null, fee: string, contractId = 1): FeeStretch => ({
  ...{ contractId, partnerId: 1, from, to },
  fee: decimal(fee),
});

it.each([
  // what a customer pays                                                       end of January  February     March
  [[stretch('2026-01-10', null, '30.00')], ['new 30.00', '', '']],
  [[stretch('2025-11-01', '2026-02-28', '30.00')], ['', '', 'churned -30.00']],
  [
    [stretch('2025-01-01', '2025-03-31', '30.00'), stretch('2026-02-01', null, '25.00')],
    ['', 'reactivated 25.00', ''],
  ],
  [
    [stretch('2025-01-01', '2026-01-14', '30.00'), stretch('2026-01-15', null, '45.00')],
    ['expansion 15.00', '', ''],
  ],
  [
    [stretch('2025-01-01', null, '30.00'), stretch('2025-01-01', '2026-02-10', '5.00', 2)],
    ['', 'contraction -5.00', ''],
  ],
  [[stretch('2026-02-05', '2026-02-20', '30.00')], ['', '', '']],
  [
    [stretch('2025-01-01', '2026-01-31', '30.00'), stretch('2026-02-01', null, '30.00', 2)],
    ['', '', ''],
  ],
] as const)('%# moves %j', (stretches, wanted) => {
  const months = recurringMonths([stretches], DAYS).slice(0, 3);
  const read = months.map(({ moved }) =>
    MOVEMENTS.filter((each) => moved[each].customers > 0)
      .map((each) => `${each} ${money(moved[each].amount)}`)
      .join(),
  );
  expect(read).toEqual(wanted);
});

it('says how many left, what was lost and what a customer pays', () => {
  const stays = [stretch('2025-01-01', '2026-01-20', '30.00'), stretch('2026-01-21', null, '20.00')];
  const leaves = [stretch('2025-01-01', '2026-01-31', '50.00'), stretch('2025-01-01', '2026-01-10', '10.00')];
  const [january, february] = recurringMonths([stays, leaves], DAYS);
  expect(january).toMatchObject({ customersBefore: 2, customers: 2 });
  expect([january?.start, january?.end, january?.perCustomer].map((each) => each?.toFixed(2))).toEqual([
    ...['90.00', '70.00', '35.00'],
  ]);
  expect([january?.churn, january?.revenueChurn].map((each) => each?.toFixed(1))).toEqual(['0.0', '22.2']);
  expect([february?.churn, february?.revenueChurn].map((each) => each?.toFixed(1))).toEqual(['50.0', '71.4']);
});

it('takes off a promotion while it runs, and has nothing of days that are free', () => {
  const line: RecurringLine = {
    ...{ contractId: 1, partnerId: 1, from: '2026-01-01', to: '2026-12-31', quantity: decimal(2) },
    ...{ unitPrice: decimal('30.00'), discountPercent: decimal(10), pausePercent: null },
  };
  const given = { id: 1, name: 'Promo', priority: 1, exclusive: false, kind: 'percent' as const };
  const stretches = feeStretches(line, [
    { ...given, value: decimal(100), from: '2026-01-01', to: '2026-02-01' },
    { ...given, value: decimal(50), from: '2026-02-01', to: '2026-05-01' },
  ]);
  expect(stretches.map(({ from, to, fee }) => `${from} ${to ?? ''} ${money(fee)}`)).toEqual([
    '2026-02-01 2026-04-30 27.00',
    '2026-05-01 2026-12-31 54.00',
  ]);
});

const anyStretch = fc
  .record({
    contractId: fc.integer({ min: 1, max: 3 }),
    begin: fc.integer({ min: 0, max: 1000 }),
    length: fc.option(fc.integer({ min: 0, max: 500 })),
    cents: fc.integer({ min: 1, max: 9999 }),
  })
  .map(({ contractId, begin, length, cents }) => {
    const from = addDays('2023-10-01', begin);
    return stretch(
      from,
      length === null ? null : addDays(from, length),
      decimal(cents).div('100').toFixed(2),
      contractId,
    );
  });
const anyCustomers = fc.array(fc.array(anyStretch, { minLength: 1, maxLength: 4 }), { maxLength: 8 });

/** The plain sum of what is in force on a day. */
const inForce = (customers: readonly (readonly FeeStretch[])[], day: string) =>
  sum(
    customers.flat().flatMap(({ from, to, fee }) => (from <= day && (to === null || day <= to) ? [fee] : [])),
  );

it('starts, moves and ends so that every month adds up to what is in force', () => {
  fc.assert(
    fc.property(anyCustomers, (customers) => {
      let [before = ZERO] = feesOn(customers.flat(), DAYS);
      for (const { day, start, moved, end, customers: paying } of recurringMonths(customers, DAYS)) {
        expect(money(start)).toBe(money(before));
        expect(money(start.plus(sum(MOVEMENTS.map((each) => moved[each].amount))))).toBe(money(end));
        expect(money(end)).toBe(money(inForce(customers, day)));
        expect(paying).toBe(customers.filter((each) => inForce([each], day).gt(ZERO)).length);
        before = end;
      }
    }),
  );
});

it('leads from every figure to contracts that add up to it', () => {
  fc.assert(
    fc.property(anyCustomers, fc.integer({ min: 1, max: DAYS.length - 1 }), (customers, index) => {
      const days = [DAYS[index - 1] ?? '', DAYS[index] ?? ''] as const;
      const month = recurringMonths(customers, DAYS)[index - 1];
      for (const movement of MOVEMENTS) {
        const found = movedContracts(customers, days, [movement]);
        const change = sum(found.map(({ before, after }) => after.minus(before)));
        expect(money(change)).toBe(money(month?.moved[movement].amount ?? ZERO));
      }
      const all = movedContracts(customers, days, []);
      expect(money(sum(all.map(({ after }) => after)))).toBe(money(month?.end ?? ZERO));
    }),
  );
});

it('counts every customer in one cohort, and all cohorts together are what is in force', () => {
  fc.assert(
    fc.property(anyCustomers, (customers) => {
      const today = '2026-06-15';
      const found = cohorts(customers, today, 40); // from before anybody began
      const begun = customers.filter((each) => each.some(({ from }) => from <= today));
      expect(found.reduce((count, cohort) => count + cohort.customers, 0)).toBe(begun.length);
      for (const back of [0, 1, 5]) {
        const month = addMonths('2026-06-01', -back);
        const day = back === 0 ? today : endOfMonth(month);
        const cells = found.flatMap(({ cells }) => cells.at(-1 - back) ?? []);
        expect(money(sum(cells.map(({ revenue }) => revenue)))).toBe(money(inForce(customers, day)));
      }
    }),
  );
});

it('shows how many of those who began are left', () => {
  const found = cohorts(
    [
      [stretch('2026-04-10', '2026-05-20', '30.00')],
      [stretch('2026-04-12', null, '20.00')],
      [stretch('2026-06-01', null, '10.00')],
    ],
    '2026-06-15',
    12,
  );
  const read = found.map(({ month, customers, cells }) => [
    ...[month, customers, ...cells.map(({ percent, revenue }) => `${percent.toFixed(1)} ${money(revenue)}`)],
  ]);
  expect(read).toEqual([
    ['2026-04', 2, '100.0 50.00', '50.0 20.00', '50.0 20.00'],
    ['2026-06', 1, '100.0 10.00'],
  ]);
});

it('leads from every cell of the cohorts to contracts that add up to it', () => {
  fc.assert(
    fc.property(anyCustomers, (drawn) => {
      const today = '2026-06-15';
      const customers = drawn.map((stretches, partnerId) =>
        stretches.map((each) => ({ ...each, partnerId })),
      );
      for (const { month, customers: began, cells } of cohorts(customers, today, 40)) {
        cells.forEach(({ active, revenue }, after) => {
          const end = endOfMonth(addMonths(`${month}-01`, after));
          const found = cohortContracts(customers, month, end < today ? end : today);
          expect(money(sum(found.map((each) => each.after)))).toBe(money(revenue));
          const paying = found.filter((each) => each.after.gt(ZERO));
          expect(new Set(paying.map(({ partnerId }) => partnerId)).size).toBe(active);
          expect(new Set(found.map(({ partnerId }) => partnerId)).size).toBe(began);
          expect(money(sum(found.map((each) => each.before)))).toBe(money(cells[0]?.revenue ?? ZERO));
        });
      }
    }),
  );
});

it('names those that pay most first, those that left last, and none that begin later', () => {
  const customers = [
    [stretch('2026-04-10', '2026-05-20', '30.00', 1)],
    [stretch('2026-04-12', null, '20.00', 2), stretch('2026-05-02', null, '25.00', 3)],
    [stretch('2026-04-30', '2026-05-02', '40.00', 4), stretch('2026-06-10', null, '1.00', 5)],
    [stretch('2026-03-31', null, '10.00', 6)],
  ];
  const read = (day: string) =>
    cohortContracts(customers, '2026-04', day).map(
      ({ contractId, before, after }) => `${contractId}: ${money(before)} ${money(after)}`,
    );
  expect(read('2026-05-31')).toEqual(['3: 0.00 25.00', '2: 20.00 20.00', '4: 40.00 0.00', '1: 30.00 0.00']);
  expect(read('2026-04-20')).toEqual(['1: 30.00 30.00', '2: 20.00 20.00']);
});
