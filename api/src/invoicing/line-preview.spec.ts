import { decimal, money, ZERO } from '@ponte/shared/money';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import type { LetterFacts } from './letters/letter';
import { previewLines } from './line-preview';
import { triedLine, type LineDefaults, type ManualLine } from './manual-lines';

const VAT: TaxCodeFacts = {
  ...{ id: 1, code: '22v', rate: decimal('22'), natura: null, law: null, payability: 'I' },
  ...{ stampSubject: false, revenueAccount: null },
};
const LETTER: LetterFacts = {
  ...{ id: 5, partnerId: 1, protocol: '08060120341234567-000001', receivedOn: '2026-01-12', kind: 'up-to' },
  left: decimal('100'),
  tax: { ...VAT, id: 9, code: '00di', rate: ZERO, natura: 'N3.5', law: 'Art. 8', stampSubject: true },
};
const DEFAULTS: LineDefaults = {
  products: new Map(),
  prices: new Map(),
  taxCodes: new Map([[1, VAT]]),
  customer: {
    ...{ taxCode: VAT, position: null, accounts: { partner: null, company: '3123' }, withholdsTax: false },
    fiscal: { kind: 'company', country: 'IT', vatNumber: '1', viesValidOn: null, positionId: null },
  },
};

const preview = (lines: readonly ManualLine[], letters: readonly LetterFacts[] = [], defaults = DEFAULTS) =>
  previewLines(
    lines.map((line) => triedLine(line, defaults)),
    letters,
  );
const work = (unitPrice: string): ManualLine => ({ description: 'Intervento', unitPrice });

it('tells tax and account with their reasons, and the totals', () => {
  const { lines, taxable, tax, total } = preview([work('60'), work('0.02')]);
  expect([taxable, tax, total].map(money)).toEqual(['60.02', '13.20', '73.22']);
  expect(lines.map(({ terms, faults }) => [terms?.tax.it, terms?.account.en, faults])).toEqual(
    Array(2).fill([
      'IVA 22%: aliquota propria del cliente (codice 22v)',
      "Account 3123: the company's usual account",
      [],
    ]),
  );
});

it('puts lines under a letter that covers them, with the stamp duty that this brings', () => {
  const { lines, tax, stampDuty } = preview([work('60'), work('40')], [LETTER]);
  expect([tax, stampDuty].map(money)).toEqual(['0.00', '2.00']);
  expect(lines[0]?.terms?.tax.it).toContain('dichiarazione d’intento del cliente 08060120341234567-000001');
});

it('keeps VAT where the letter is short, and says at each line what is left', () => {
  const { lines, tax } = preview([work('60'), work('41')], [LETTER]);
  expect(money(tax)).toBe('22.22');
  expect(lines.map(({ faults }) => faults)).toEqual(
    Array(2).fill([{ field: 'taxCodeId', code: 'plafond-exceeded', message: '100.00' }]),
  );
});

it('goes on where lines are not whole, and leaves out of the totals what has no tax', () => {
  const nobody = { ...DEFAULTS, customer: { ...DEFAULTS.customer, taxCode: null } };
  const { lines, total } = preview([{}, { unitPrice: '10', taxCodeId: 1 }], [LETTER], nobody);
  expect(money(total)).toBe('12.20');
  expect(lines.map(({ terms, faults }) => [terms === null, faults.map(({ field }) => field)])).toEqual([
    [true, ['description', 'unitPrice', 'taxCodeId']],
    [false, ['description']],
  ]);
});
