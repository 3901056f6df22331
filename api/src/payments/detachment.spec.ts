import { decimal, sum, ZERO } from '@ponte/shared/money';
import fc from 'fast-check';
import { creditAfterDetaching, detachmentFault, type DetachablePart } from './detachment';

const payment = (amount: string, unallocated = '0', writeOff = '0', refunded = '0') => ({
  ...{ amount: decimal(amount), unallocated: decimal(unallocated), writeOff: decimal(writeOff) },
  refunded: decimal(refunded),
});
const part = (amount: string, type: DetachablePart['type'] = 'invoice'): DetachablePart => ({
  ...{ amount: decimal(amount), type },
});

describe('detaching a part of a payment', () => {
  it.each([
    // what                                 payment                         part                          credit    fault
    ['makes it credit', payment('100'), part('60'), '60.00', null],
    ['adds to the credit there is', payment('100', '15'), part('60'), '75.00', null],
    ['all of it', payment('100'), part('100'), '100.00', null],
    [
      'a write-off closed it',
      payment('99.60', '0', '0.40'),
      part('100'),
      '100.00',
      'payment.settles-with-write-off',
    ],
    ['an offset has no money', payment('0'), part('20'), '20.00', 'payment.tied-to-credit-note'],
    ['a credit note paid a part', payment('100'), part('120'), '120.00', 'payment.tied-to-credit-note'],
    [
      'a credit note whose use pays',
      payment('100'),
      part('20', 'credit-note'),
      '-20.00',
      'payment.tied-to-credit-note',
    ],
    ['beside money given back', payment('100', '0', '0', '40'), part('60'), '60.00', null],
    [
      'a credit note paid what was given back',
      payment('100', '0', '0', '50'),
      part('60'),
      '60.00',
      'payment.tied-to-credit-note',
    ],
    ['a credit note beside credit', payment('100', '50'), part('20', 'credit-note'), '30.00', null],
  ])('%s', (_what, whole, detached, credit, fault) => {
    expect(creditAfterDetaching(whole, detached).toFixed(2)).toBe(credit);
    expect(detachmentFault(whole, detached)).toBe(fault);
  });

  it('can be done for every part of money alone, until all of it is credit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 0, max: 100_000 }),
        (cents, left) => {
          const parts = cents.map((count) => part(decimal(count).div('100').toFixed(2)));
          let unallocated = decimal(left).div('100');
          const amount = sum(parts.map((each) => each.amount)).plus(unallocated);
          for (const each of parts) {
            const whole = { amount, unallocated, writeOff: ZERO, refunded: ZERO };
            expect(detachmentFault(whole, each)).toBeNull();
            unallocated = creditAfterDetaching(whole, each);
          }
          expect(unallocated.eq(amount)).toBe(true);
        },
      ),
    );
  });
});
