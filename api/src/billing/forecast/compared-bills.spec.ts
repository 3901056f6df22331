import Big from 'big.js';
import type { PlannedCharge } from '../charges';
import { comparedBills } from './compared-bills';

/** `10:30` is a bill of 30 EUR in October. */
const bills = (written: string) =>
  written.split(' ').map((one) => {
    const [month, amount = '0'] = one.split(':');
    const charges = [{ amount: new Big(amount) }] as PlannedCharge[];
    return { dueOn: `2026-${month}-01`, plan: { charges } };
  });
const months = (found: readonly { readonly dueOn: string }[]) =>
  found.map(({ dueOn }) => dueOn.slice(5, 7)).join(' ');

const YEAR = '01:30 02:30 03:30 04:30 05:30 06:30 07:30 08:30 09:30 10:30 11:30 12:30';

it.each([
  // with the change                                                   shown before        shown after
  ['01:40 02:40 03:40 04:40 05:40 06:40 07:40', '01 02 03 04 05 06', '01 02 03 04 05 06'],
  ['01:30 02:30 03:30 04:40 05:40 06:40 07:40', '01 02 03 04 05 06', '01 02 03 04 05 06'],
  ['01:30 02:30 03:30 04:30 05:30 06:30 07:90 10:90', '04 05 06 07 08 09', '04 05 06 07 10'],
  ['01:30 02:30 03:30 04:30 05:30 06:30 07:30 08:30 09:30', '01 02 03 04 05 06', '01 02 03 04 05 06'],
  ['01:30 02:30', '01 02 03 04 05 06', '01 02'],
])('with %s it shows %s and %s', (after, shownBefore, shownAfter) => {
  const shown = comparedBills(bills(YEAR), bills(after));
  expect([months(shown.before), months(shown.after)]).toEqual([shownBefore, shownAfter]);
});
