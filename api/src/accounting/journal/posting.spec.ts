import { decimal, sum, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import fc from 'fast-check';
import { withholdingBase } from '../../invoicing/withholding';
import { documentTotals, taxGroups, type Payability, type TaxedLine } from '../../invoicing/totals';
import {
  balanced,
  postInvoice,
  postPayment,
  reverse,
  type InvoiceToPost,
  type PaymentToPost,
  type PostingLine,
} from './posting';

const PARTNER = 7;

interface Sketch {
  readonly type?: InvoiceToPost['type'];
  readonly payable: string;
  readonly withheld?: string;
  readonly stampDuty?: string;
  readonly revenues: Readonly<Record<string, string>>;
  readonly taxes?: Partial<Record<Payability, string>>;
}

const invoice = ({
  type = 'invoice',
  payable,
  withheld = '0',
  stampDuty = '0',
  revenues,
  taxes = {},
}: Sketch): InvoiceToPost => ({
  type,
  partnerId: PARTNER,
  payable: decimal(payable),
  withheld: decimal(withheld),
  stampDuty: decimal(stampDuty),
  revenues: Object.entries(revenues).map(([account, amount]) => ({ account, amount: decimal(amount) })),
  taxes: Object.entries(taxes).map(([payability, tax]) => ({
    payability: payability as Payability,
    tax: decimal(tax),
  })),
});

/** As a bookkeeper writes it: D for dare (debit), A for avere (credit). */
const written = (lines: readonly PostingLine[]): string =>
  lines
    .map(({ account, debit, credit }) =>
      debit.gt(ZERO) ? `D ${account} ${debit.toFixed(2)}` : `A ${account} ${credit.toFixed(2)}`,
    )
    .join(' / ');

describe('what a document posts', () => {
  it.each<[string, Sketch, string]>([
    [
      'an invoice',
      { payable: '122.00', revenues: { '3120': '100.00' }, taxes: { I: '22.00' } },
      'D 1501 122.00 / A 3120 100.00 / A 2601 22.00',
    ],
    [
      'revenue on several accounts',
      { payable: '183.00', revenues: { '3120': '100.00', '3123': '50.00' }, taxes: { I: '33.00' } },
      'D 1501 183.00 / A 3120 100.00 / A 3123 50.00 / A 2601 33.00',
    ],
    [
      'a credit note',
      { type: 'credit-note', payable: '122.00', revenues: { '3120': '100.00' }, taxes: { I: '22.00' } },
      'A 1501 122.00 / D 3120 100.00 / D 2601 22.00',
    ],
    [
      'split payment',
      { payable: '100.00', revenues: { '3120': '100.00' }, taxes: { S: '22.00' } },
      'D 1501 100.00 / A 3120 100.00 / A 2608 22.00 / D 2608 22.00',
    ],
    [
      'VAT due on payment',
      { payable: '122.00', revenues: { '3120': '100.00' }, taxes: { D: '22.00' } },
      'D 1501 122.00 / A 3120 100.00 / A 2609 22.00',
    ],
    [
      'stamp duty that we bear',
      { payable: '100.00', stampDuty: '2.00', revenues: { '3120': '100.00' } },
      'D 1501 100.00 / A 3120 100.00 / D 4901 2.00 / A 2607 2.00',
    ],
    [
      'stamp duty charged on',
      { payable: '102.00', stampDuty: '2.00', revenues: { '2607': '2.00', '3120': '100.00' } },
      'D 1501 102.00 / A 2607 2.00 / A 3120 100.00',
    ],
    [
      'a condominium that withholds',
      { payable: '118.00', withheld: '4.00', revenues: { '3123': '100.00' }, taxes: { I: '22.00' } },
      'D 1501 118.00 / D 1503 4.00 / A 3123 100.00 / A 2601 22.00',
    ],
    [
      'a discount on an account of its own',
      { payable: '97.60', revenues: { '3111': '-20.00', '3120': '100.00' }, taxes: { I: '17.60' } },
      'D 1501 97.60 / D 3111 20.00 / A 3120 100.00 / A 2601 17.60',
    ],
    ['a document of zero', { payable: '0.00', revenues: { '3120': '0.00' } }, ''],
  ])('%s', (_title, sketch, expected) => {
    expect(written(postInvoice(invoice(sketch)))).toBe(expected);
  });

  it('names the partner on the receivable and nowhere else', () => {
    const lines = postInvoice(invoice({ payable: '122', revenues: { '3120': '100' }, taxes: { I: '22' } }));
    expect(lines.map(({ account, partnerId }) => [account, partnerId])).toEqual([
      ['1501', PARTNER],
      ['3120', null],
      ['2601', null],
    ]);
  });

  it('refuses parts that do not make the total', () => {
    const wrong = invoice({ payable: '122.01', revenues: { '3120': '100.00' }, taxes: { I: '22.00' } });
    expect(() => postInvoice(wrong)).toThrow(
      expect.objectContaining({
        code: 'journal-entry.unbalanced',
        params: { debit: '122.01', credit: '122.00' },
      }),
    );
  });
});

describe('what money posts', () => {
  const payment = (values: Partial<PaymentToPost> = {}): PaymentToPost => ({
    ...{ partnerId: PARTNER, amount: decimal('122'), fee: ZERO, writeOff: ZERO },
    ...{ cashAccount: null, feeAccount: null, ...values },
  });

  it.each([
    ['1801', 'D 1801 122.00 / A 1501 122.00'],
    ['1810', 'D 1810 122.00 / A 1501 122.00'],
    [null, 'D 1801 122.00 / A 1501 122.00'],
  ])('on account %s', (cashAccount, expected) => {
    expect(written(postPayment(payment({ cashAccount })))).toBe(expected);
  });

  it.each<[string, Partial<PaymentToPost>, string]>([
    ['a fee', { fee: decimal('1.20') }, 'D 1801 120.80 / D 4213 1.20 / A 1501 122.00'],
    [
      'a fee on an account of its own',
      { fee: decimal('1.20'), feeAccount: '5202' },
      'D 1801 120.80 / D 5202 1.20 / A 1501 122.00',
    ],
    ['a fee that took it all', { fee: decimal('122') }, 'D 4213 122.00 / A 1501 122.00'],
    ['cents short', { writeOff: decimal('0.50') }, 'D 1801 122.00 / D 4910 0.50 / A 1501 122.50'],
    ['cents too much', { writeOff: decimal('-0.50') }, 'D 1801 122.00 / A 3210 0.50 / A 1501 121.50'],
    ['cents short alone', { amount: ZERO, writeOff: decimal('0.50') }, 'D 4910 0.50 / A 1501 0.50'],
    ['money given back', { amount: decimal('-122') }, 'A 1801 122.00 / D 1501 122.00'],
    [
      'money given back for a fee',
      { amount: decimal('-122'), fee: decimal('1.20') },
      'A 1801 123.20 / D 4213 1.20 / D 1501 122.00',
    ],
    ['cents of a credit note', { amount: ZERO, writeOff: decimal('-0.50') }, 'A 3210 0.50 / D 1501 0.50'],
    [
      'both',
      { fee: decimal('1'), writeOff: decimal('0.10') },
      'D 1801 121.00 / D 4213 1.00 / D 4910 0.10 / A 1501 122.10',
    ],
  ])('with %s', (_title, values, expected) => {
    expect(written(postPayment(payment(values)))).toBe(expected);
  });

  it('posts nothing where no money moves', () => {
    expect(postPayment(payment({ amount: ZERO }))).toEqual([]);
  });

  it('balances whatever was kept and written off, and moves the receivable by what is settled', () => {
    const cents = (min: number, max: number) =>
      fc.integer({ min, max }).map((count) => decimal(count).div('100'));
    fc.assert(
      fc.property(cents(0, 999_999), cents(0, 999), cents(-99, 99), (net, fee, writeOff) => {
        const amount = net.plus(fee);
        const lines = postPayment(payment({ amount, fee, writeOff }));
        const side = (of: 'debit' | 'credit'): Big => sum(lines.map((line) => line[of]));
        expect(side('debit').eq(side('credit'))).toBe(true);
        const receivable = lines.filter(({ account }) => account === '1501');
        expect(
          sum(receivable.map(({ debit, credit }) => credit.minus(debit))).eq(amount.plus(writeOff)),
        ).toBe(true);
      }),
    );
  });
});

describe('laws of postings', () => {
  const account = fc.constantFrom('3101', '3111', '3120', '3121', '3123', '2607');
  const cents = fc.integer({ min: -500_000, max: 2_000_000 }).map((amount) => decimal(amount).div('100'));
  const tax = fc.constantFrom<Pick<TaxedLine, 'taxRate' | 'natura' | 'payability' | 'law'>>(
    { taxRate: decimal('22'), natura: null, payability: 'I', law: null },
    { taxRate: decimal('10'), natura: null, payability: 'I', law: null },
    { taxRate: decimal('22'), natura: null, payability: 'S', law: null },
    { taxRate: decimal('4'), natura: null, payability: 'D', law: null },
    { taxRate: ZERO, natura: 'N2.2', payability: 'I', law: 'art. 1' },
  );
  const document = fc
    .record({
      type: fc.constantFrom<InvoiceToPost['type']>('invoice', 'credit-note'),
      lines: fc.array(fc.record({ account, amount: cents, tax, withholdingSubject: fc.boolean() }), {
        maxLength: 12,
      }),
      stampDuty: fc.constantFrom('0', '2.00').map((amount) => decimal(amount)),
    })
    .map(({ type, lines, stampDuty }): InvoiceToPost => {
      const taxes = taxGroups(lines.map(({ amount, tax: terms }) => ({ amount, ...terms })));
      const { payable, withheld } = documentTotals(taxes, withholdingBase(lines));
      const byAccount = new Map<string, Big>();
      for (const line of lines) {
        byAccount.set(line.account, (byAccount.get(line.account) ?? ZERO).plus(line.amount));
      }
      const revenues = [...byAccount].map(([code, amount]) => ({ account: code, amount }));
      return { type, partnerId: PARTNER, payable, withheld, stampDuty, revenues, taxes };
    });
  const total = (lines: readonly PostingLine[], side: 'debit' | 'credit'): Big =>
    sum(lines.map((line) => line[side]));
  const balance = (lines: readonly PostingLine[], code: string): Big =>
    sum(lines.filter((line) => line.account === code).map(({ debit, credit }) => debit.minus(credit)));

  it('balances whatever is invoiced, with exactly one side on each line', () => {
    fc.assert(
      fc.property(document, (source) => {
        const lines = postInvoice(source);
        expect(total(lines, 'debit').eq(total(lines, 'credit'))).toBe(true);
        for (const { debit, credit } of lines) {
          expect([debit, credit].filter((side) => side.gt(ZERO))).toHaveLength(1);
          expect([debit, credit].filter((side) => side.eq(ZERO))).toHaveLength(1);
        }
      }),
    );
  });

  it('moves the receivable by what is payable, and leaves nothing on the split payment account', () => {
    fc.assert(
      fc.property(document, (source) => {
        const lines = postInvoice(source);
        const owed = source.type === 'invoice' ? source.payable : source.payable.neg();
        expect(balance(lines, '1501').eq(owed)).toBe(true);
        const kept = source.type === 'invoice' ? source.withheld : source.withheld.neg();
        expect(balance(lines, '1503').eq(kept)).toBe(true);
        expect(balance(lines, '2608').eq(ZERO)).toBe(true);
      }),
    );
  });

  it('undoes an entry by its reverse, account by account', () => {
    fc.assert(
      fc.property(document, (source) => {
        const lines = postInvoice(source);
        const both = balanced([...lines, ...reverse(lines)]);
        for (const { account: code } of lines) expect(balance(both, code).eq(ZERO)).toBe(true);
      }),
    );
  });
});
