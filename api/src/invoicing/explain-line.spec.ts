import { addDays, addMonths, daysBetween } from '@ponte/shared/calendar';
import { decimal, money, roundCents } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import { explainLine, type LineToExplain } from './explain-line';
import type { ExplainedPosition, Explanation } from './explanation';

type Changes = Partial<Explanation> & {
  from?: string;
  to?: string;
  billed?: string;
  document?: 'invoice' | 'credit-note';
};

/** A fee of 29.90 a month for March, unless told otherwise; `from` and `to` are the days billed, `billed` the line's amount. */
function explain({
  from = '2026-03-01',
  to = '2026-04-01',
  billed,
  document = 'invoice',
  ...facts
}: Changes) {
  const amount = facts.amount ?? '29.90';
  const line: LineToExplain = {
    ...{ position: 1, description: 'Fibra 1000', quantity: decimal(1), unitPrice: decimal('29.90') },
    ...{ discountPercent: decimal(0), amount: decimal(billed ?? amount) },
    ...{ taxRate: decimal(22), natura: null, law: null, payability: 'I', periodFrom: from, periodTo: to },
    revenueAccount: '3120',
    explanation: {
      ...{ kind: 'recurring', price: '29.90', months: 1, fullFrom: '2026-03-01', fullTo: '2026-04-01' },
      ...{ days: daysBetween(from, to), daysInPeriod: 31, quantity: '1', discountPercent: '0' },
      ...{ taxRule: 'product', taxCode: '22v', ...facts, amount },
    },
  };
  return explainLine(line, document);
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

it.each<[string, Changes, string, string]>([
  ['a whole month', {}, '29,90 €/mese = 29,90 €', '€29.90/month = €29.90'],
  [
    'the rest of a quarter, two of them, discounted',
    {
      ...{ months: 3, fullFrom: '2026-07-01', fullTo: '2026-10-01', from: '2026-07-01', to: '2026-08-15' },
      ...{ daysInPeriod: 92, quantity: '2', discountPercent: '10', amount: '78.98' },
    },
    '29,90 €/mese × 3 mesi × 45/92 giorni × qtà 2 − sconto 10% = 78,98 €',
    '€29.90/month × 3 months × 45/92 days × qty 2 − discount 10% = €78.98',
  ],
  [
    'the end of a month, which is what its beginning left over',
    { price: '10', from: '2026-03-21', amount: '3.55' },
    '10,00 €/mese × 11/31 giorni = 3,55 €',
    '€10.00/month × 11/31 days = €3.55',
  ],
  [
    'a middle part, to which its neighbours leave a cent',
    { from: '2026-03-02', to: '2026-03-05', amount: '2.90' },
    '29,90 €/mese × 3/31 giorni, per differenza 3,86 € − 0,96 € = 2,90 €',
    '€29.90/month × 3/31 days, by difference €3.86 − €0.96 = €2.90',
  ],
  [
    'days given back',
    { kind: 'refund', from: '2026-03-22', amount: '-9.65' },
    '−(29,90 €/mese × 10/31 giorni) = -9,65 €',
    '−(€29.90/month × 10/31 days) = -€9.65',
  ],
  [
    'a part of a month of thirty days',
    { from: '2026-03-17', days: 14, daysInPeriod: 30, dayCount: 'thirty', amount: '13.95' },
    '29,90 €/mese × 14/30 giorni di 30 al mese = 13,95 €',
    '€29.90/month × 14/30 days of 30 a month = €13.95',
  ],
  [
    'promotions after the discount',
    {
      ...{ months: 3, fullTo: '2026-06-01', to: '2026-06-01', daysInPeriod: 92, discountPercent: '10' },
      promotions: [
        { name: 'Estate', kind: 'percent', value: '50.00' },
        { name: 'Amico', kind: 'amount', value: '2.00' },
      ],
      amount: '34.37',
    },
    '29,90 €/mese × 3 mesi − sconto 10% − promozione Estate 50% − promozione Amico 2,00 €/mese = 34,37 €',
    '€29.90/month × 3 months − discount 10% − promotion Estate 50% − promotion Amico €2.00/month = €34.37',
  ],
  [
    'a paused month',
    { pausePercent: '20.00', amount: '5.98' },
    '29,90 €/mese × 20% in pausa = 5,98 €',
    '€29.90/month × 20% paused = €5.98',
  ],
  [
    'the first part of something sold once',
    {
      ...{ kind: 'one-off', price: '100', months: 0, fullFrom: null, fullTo: null, amount: '33.34' },
      instalment: { part: 1, of: 3 },
    },
    '100,00 €, rata 1 di 3 = 33,34 €',
    '€100.00, instalment 1 of 3 = €33.34',
  ],
  [
    'something sold once',
    { kind: 'one-off', price: '0.0125', months: 0, fullFrom: null, quantity: '1000', amount: '12.50' },
    '0,0125 € × qtà 1.000 = 12,50 €',
    '€0.0125 × qty 1,000 = €12.50',
  ],
  [
    'a discount written by hand',
    { kind: 'manual', price: '-5', months: 0, fullFrom: null, amount: '-5.00' },
    '-5,00 € = -5,00 €',
    '-€5.00 = -€5.00',
  ],
  [
    'a refund on a credit note of its own, where signs are turned',
    { kind: 'refund', amount: '-29.90', billed: '29.90', document: 'credit-note' },
    '29,90 €/mese = 29,90 €',
    '€29.90/month = €29.90',
  ],
  [
    'part of an invoice taken back',
    {
      ...{
        kind: 'credit',
        price: '4.90',
        months: 0,
        fullFrom: null,
        amount: '4.90',
        document: 'credit-note',
      },
      credited: {
        number: '2026/00007',
        issuedOn: '2026-03-01',
        position: 2,
        amount: '29.90',
        before: '25.00',
      },
    },
    'storno della riga 2 della fattura 2026/00007 del 01/03/2026 (29,90 €, di cui già stornati 25,00 €) = 4,90 €',
    'credit of line 2 of invoice 2026/00007 of 1 Mar 2026 (€29.90, of which €25.00 credited before) = €4.90',
  ],
])('tells of %s', (_, changes, it, en) => {
  const { formula } = explain(changes);
  expect({ it: plain(formula.it), en: plain(formula.en) }).toEqual({ it, en });
});

it.each<[string, Changes, boolean]>([
  ['the amount that follows from the facts', {}, true],
  ['another amount', { billed: '29.91' }, false],
  ['a refund where a charge stands', { kind: 'refund' }, false],
  [
    'more credited than there was',
    {
      ...{ kind: 'credit', price: '5.00', months: 0, amount: '5.00', document: 'credit-note' },
      credited: { number: '1', issuedOn: '2026-03-01', position: 1, amount: '29.90', before: '25.00' },
    },
    false,
  ],
])('sees whether the document says %s', (_, changes, agrees) => {
  expect(explain(changes).agrees).toBe(agrees);
});

it('tells where the tax comes from', () => {
  expect(explain({ taxRule: 'partner', taxCode: '22vsp' }).tax).toEqual({
    it: 'IVA 22%: aliquota propria del cliente (codice 22vsp)',
    en: "VAT 22%: the customer's own rate (code 22vsp)",
  });
});

it('tells which fiscal position gave the tax, and by which rule', () => {
  const position: ExplainedPosition = {
    ...{ name: 'Intra-comunitario', byHand: false, replaced: '22v', area: 'EU', country: null },
    ...{ partnerKind: null, vat: 'vies' },
  };
  const { tax } = explain({ taxRule: 'position', taxCode: '00n21v', position });
  expect(tax).toEqual({
    it: 'IVA 22%: posizione fiscale «Intra-comunitario» (altro paese UE, partita IVA valida nel VIES), al posto del codice 22v (codice 00n21v)',
    en: 'VAT 22%: fiscal position «Intra-comunitario» (other EU country, VAT number valid in VIES), instead of code 22v (code 00n21v)',
  });
  const given = explain({ taxRule: 'position', taxCode: '00n4v', position: { ...position, byHand: true } });
  expect(given.tax.it).toContain('(assegnata al cliente), al posto del codice 22v');
});

/** What the Italian formula comes to, read as a person with a calculator would. */
function calculated(sentence: string): Big {
  const [left = ''] = plain(sentence).split(' = ');
  const difference = /per differenza (\S+) € − (\S+) €/.exec(left);
  const number = (text: string): Big => new Big(text.replaceAll('.', '').replace(',', '.'));
  const sign = left.startsWith('−(') ? '-1' : '1';
  if (difference)
    return number(difference[1] ?? '')
      .minus(number(difference[2] ?? ''))
      .times(sign);
  const [factors = '', discount = '0%'] = left.replace(/^−\(|\)$/g, '').split(' − sconto ');
  const product = factors.split(' × ').reduce((total, factor) => {
    const share = /^(\d+)\/(\d+) giorni$/.exec(factor);
    if (share) return total.times(share[1] ?? '0').div(share[2] ?? '1');
    return total.times(number(/-?[\d.,]+/.exec(factor)?.[0] ?? '0'));
  }, new Big('1'));
  return roundCents(product.times(new Big('100').minus(number(discount.replace('%', '')))).div('100')).times(
    sign,
  );
}

it('says nothing that a calculator does not confirm, whatever part of whatever period', () => {
  const facts = fc.record({
    price: fc.integer({ min: 1, max: 50_000 }),
    months: fc.constantFrom(1, 2, 3, 6, 12),
    discount: fc.constantFrom('0', '5', '12.5', '33.33'),
    quantity: fc.integer({ min: 1, max: 12 }),
    start: fc.nat(30),
    length: fc.integer({ min: 1, max: 400 }),
    refund: fc.boolean(),
  });
  fc.assert(
    fc.property(facts, ({ price, months, discount, quantity, start, length, refund }) => {
      const fullFrom = '2026-01-15';
      const fullTo = addMonths(fullFrom, months);
      const from = addDays(fullFrom, Math.min(start, daysBetween(fullFrom, fullTo) - 1));
      const to = [addDays(from, length), fullTo].sort()[0] ?? fullTo;
      const { recomputed, formula } = explain({
        ...{ kind: refund ? 'refund' : 'recurring', price: money(new Big(String(price)).div('100')), months },
        ...{ discountPercent: discount, quantity: String(quantity), fullFrom, fullTo, from, to },
        daysInPeriod: daysBetween(fullFrom, fullTo),
      });
      expect(money(calculated(formula.it))).toBe(recomputed);
    }),
  );
});
