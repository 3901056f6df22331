import { paymentTermFaults } from './payment-term-rules';

it.each([
  [['100'], []],
  [['33.34', '33.33', '33.33'], []],
  [['50', '40'], ['payment-term.not-the-whole']],
  [['60', '60'], ['payment-term.not-the-whole']],
  [[], ['payment-term.without-instalments']],
])('instalments of %j', (percents, codes) => {
  const rules = percents.map((percent, index) => ({ days: 30 * index, endOfMonth: false, percent }));
  expect(paymentTermFaults(rules).map(({ code }) => code)).toEqual(codes);
});
