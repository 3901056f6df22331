import { pauseBody, planBody, recurrenceBody } from './change-bodies';

it.each([
  ['nothing changed', { when: 'today', settle: 'now' }, null],
  ['a day missing', { when: 'date', settle: 'now', unitPrice: '30.00' }, null],
  [
    'a price from today',
    { when: 'today', on: '2026-05-01', settle: 'now', unitPrice: '30.00', reason: '' },
    { when: 'today', settle: 'now', unitPrice: '30.00' },
  ],
  [
    'a plan from a day',
    { when: 'date', on: '2026-05-01', settle: 'next-bill', productId: 7, reason: 'Più banda' },
    { when: 'date', on: '2026-05-01', settle: 'next-bill', productId: 7, reason: 'Più banda' },
  ],
])('a plan change: %s', (_, values, body) => {
  expect(planBody(values)).toEqual(body);
});

it('a pause without end or fee says neither', () => {
  expect(pauseBody({ startsOn: null })).toBeNull();
  expect(pauseBody({ startsOn: '2026-06-01', endsOn: null, feePercent: '', settle: 'now' })).toEqual({
    startsOn: '2026-06-01',
    settle: 'now',
  });
});

it('other periods say their day only where they have one', () => {
  const values = {
    on: '2026-06-01',
    recurrenceMonths: 3,
    policy: 'fixed-day',
    anchor: 'start',
    fixedDay: null,
  };
  const present = { recurrenceMonths: 1, policy: 'advance', anchor: 'start', fixedDay: null };
  expect(recurrenceBody(values, present)).toBeNull();
  expect(recurrenceBody({ ...values, fixedDay: 5 }, present)).toMatchObject({ fixedDay: 5 });
  expect(recurrenceBody({ ...values, policy: 'advance', fixedDay: 5 }, present)).not.toHaveProperty(
    'fixedDay',
  );
  expect(recurrenceBody({ ...present, on: '2026-06-01' }, present)).toBeNull();
});
