import { decimal, money, sum, ZERO } from '@ponte/shared/money';
import fc from 'fast-check';
import type { PricedLine } from '../document';
import type { Explanation } from '../explanation';
import {
  afterUse,
  letterFaults,
  letterState,
  plafondLeft,
  plafondUse,
  underLetter,
  type Letter,
  type LetterFacts,
} from './letter';

const tax = {
  ...{ id: 9, code: '00di', rate: ZERO, natura: 'N3.5' as const, payability: 'I' as const },
  ...{ law: 'Non imponibile art. 8 c. 1 lett. c) DPR 633/72', stampSubject: true, revenueAccount: null },
};

const letter = (id: number, left: string): LetterFacts => ({
  ...{ id, partnerId: 1, protocol: `08060120341234567-00000${id}`, receivedOn: '2026-01-12' },
  ...{ kind: 'up-to', left: decimal(left), tax },
});

function line(
  amount: string,
  taxRule: Explanation['taxRule'] = 'product',
  { natura = null }: Pick<Partial<PricedLine>, 'natura'> = {},
): PricedLine {
  return {
    ...{ productId: 1, description: 'Fibra', quantity: decimal(1), unit: null, unitPrice: decimal(amount) },
    ...{ discountPercent: ZERO, discountAmount: ZERO, amount: decimal(amount) },
    ...{ taxCodeId: 1, taxRate: decimal(natura ? 0 : 22), natura, law: null },
    ...{ payability: 'I', stampSubject: false, periodFrom: null, periodTo: null },
    ...{ revenueAccount: '3120', contractLineId: null },
    explanation: {
      ...{ kind: 'manual', price: amount, months: 0, fullFrom: null, fullTo: null, days: 1, daysInPeriod: 1 },
      ...{ quantity: '1', discountPercent: '0', amount, taxRule, taxCode: '22v' },
    },
  };
}

const kept: Letter = {
  ...{ protocol: '08060120341234567-000001', receivedOn: '2026-01-12', startsOn: '2026-01-01' },
  ...{ endsOn: '2026-12-31', kind: 'up-to', amount: decimal('100'), used: ZERO, revokedOn: null },
};

describe('a document of a habitual exporter', () => {
  it.each([
    // lines                                    left of letters      under   why not
    ['VAT of a product', [line('60')], ['100'], 1, undefined],
    ['exactly what is left', [line('60'), line('40')], ['100'], 1, undefined],
    ['one cent more', [line('100.01')], ['100'], null, 'plafond-exceeded'],
    ['the second letter covers it', [line('60')], ['50', '80'], 2, undefined],
    ['none covers it alone', [line('60')], ['50', '50'], null, 'plafond-exceeded'],
    ['a letter that is used up is as none', [line('60')], ['0'], null, undefined],
    ['VAT chosen by hand stays', [line('60', 'chosen')], ['100'], null, undefined],
    ['N3.5 chosen by hand', [line('60', 'chosen', { natura: 'N3.5' })], ['100'], 1, undefined],
    [
      'N3.5 chosen by hand without a letter',
      [line('60', 'chosen', { natura: 'N3.5' })],
      [],
      null,
      'letter-required',
    ],
    ['what is given back', [line('-60', 'credited', { natura: 'N3.5' })], [], null, undefined],
  ])('%s', (_, lines, lefts, under, why) => {
    const result = underLetter(
      lines,
      lefts.map((left, index) => letter(index + 1, left)),
    );
    expect([result.letter?.id ?? null, result.uncovered?.code]).toEqual([under, why]);
  });

  it('names the letter in the law that it quotes, and tells which tax it replaced', () => {
    const [taxed, chosen] = underLetter([line('60'), line('10', 'chosen')], [letter(1, '100')]).lines;
    expect(taxed).toMatchObject({
      ...{ taxCodeId: 9, natura: 'N3.5', stampSubject: true },
      law: 'Non imponibile art. 8 c. 1 lett. c) DPR 633/72, prot. 08060120341234567-000001 del 12/01/2026',
      explanation: { taxRule: 'letter', taxCode: '00di', letter: { replaced: '22v' } },
    });
    expect(chosen).toEqual(line('10', 'chosen'));
  });

  it('never takes more than is left, whatever the documents, and leaves the amounts as they are', () => {
    const cents = fc
      .integer({ min: -500, max: 20_000 })
      .map((amount) => money(decimal(amount).div(decimal(100))));
    const documents = fc.array(fc.array(cents, { minLength: 1, maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(documents, fc.array(cents, { minLength: 1, maxLength: 3 }), (made, lefts) => {
        let letters: readonly LetterFacts[] = lefts.map((left, index) => letter(index + 1, left));
        const before = sum(letters.map(({ left }) => (left.gt(ZERO) ? left : ZERO)));
        let used = ZERO;
        for (const amounts of made) {
          const lines = amounts.map((amount) => line(amount));
          const result = underLetter(lines, letters);
          expect(money(sum(result.lines.map(({ amount }) => amount)))).toBe(
            money(sum(lines.map(({ amount }) => amount))),
          );
          const use = plafondUse('invoice', result.lines);
          if (use.gt(ZERO)) used = used.plus(use);
          letters = afterUse(letters, {
            ...{ letterId: result.letter?.id ?? null, type: 'invoice', lines: result.lines },
          });
        }
        expect(used.lte(before)).toBe(true);
      }),
    );
  });
});

it('takes from the plafond with an invoice what it gives back with a credit note', () => {
  const lines = [line('60', 'chosen', { natura: 'N3.5' }), line('40', 'chosen')];
  expect([plafondUse('invoice', lines), plafondUse('credit-note', lines)].map(money)).toEqual([
    '60.00',
    '-60.00',
  ]);
});

it.each([
  ['up-to', '100', '40', '60.00'],
  ['up-to', '100', '100', '0.00'],
  ['single', '100', '0', '100.00'],
  ['single', '100', '1', '0.00'],
] as const)('of a letter %s %s of which %s is used, %s is left', (kind, amount, used, left) => {
  expect(money(plafondLeft({ kind, amount: decimal(amount), used: decimal(used) }))).toBe(left);
});

it.each([
  ['2026-06-01', {}, 'active'],
  ['2026-06-01', { used: decimal('100') }, 'used-up'],
  ['2026-06-01', { revokedOn: '2026-06-01' }, 'revoked'],
  ['2026-05-31', { revokedOn: '2026-06-01' }, 'active'],
  ['2027-01-01', {}, 'expired'],
  ['2025-12-31', {}, 'coming'],
] as const)('is on %s with %j %s', (today, values, state) => {
  expect(letterState({ ...kept, ...values }, today)).toBe(state);
});

it.each([
  [{}, []],
  [{ protocol: '123' }, ['protocol letter-of-intent.protocol']],
  [{ endsOn: '2025-12-31' }, ['endsOn letter-of-intent.ends-before-start']],
  [{ endsOn: '2027-01-31' }, ['endsOn letter-of-intent.two-years']],
  [{ amount: ZERO }, ['amount positive']],
  [{ used: decimal('100.01') }, ['amount letter-of-intent.already-used']],
  [{ revokedOn: '2025-12-31' }, ['revokedOn letter-of-intent.revoked-before-start']],
])('a letter with %j has the faults %j', (values, faults) => {
  expect(letterFaults({ ...kept, ...values }).map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
});
