import { addDays, type CivilDate } from '@ponte/shared/calendar';
import type { Natura } from '@ponte/shared/code-lists/natura';
import { PAYMENT_METHOD_CODE, type PaymentMethodCode } from '@ponte/shared/code-lists/payment-method';
import { PROVINCES } from '@ponte/shared/code-lists/provinces';
import { buildFiscalCode } from '@ponte/shared/fiscal-code';
import { buildIban } from '@ponte/shared/iban';
import { decimal, money } from '@ponte/shared/money';
import { italianCheckDigit } from '@ponte/shared/vat-number';
import fc from 'fast-check';
import type {
  Buyer,
  EinvoiceAddress,
  EinvoiceInstalment,
  EinvoiceLine,
  EinvoiceSource,
  PartyName,
  RelatedDocument,
  Seller,
} from '../../api/src/einvoice/fatturapa/einvoice-source';
import { dueDates, type DueDateRule } from '../../api/src/invoicing/due-dates';
import {
  documentTotals,
  lineAmount,
  stampDuty,
  taxGroups,
  type Payability,
} from '../../api/src/invoicing/totals';
import { WITHHOLDING_RATE, WITHHOLDING_REASON, withholdingBase } from '../../api/src/invoicing/withholding';
import { SALE_DOCUMENTS } from '../../api/src/invoicing/sale-document';

/** Whatever people type or paste: plain words, any letters at all, and strings that are not even Unicode. */
const text = fc.oneof(
  fc.constantFrom(
    'Canone Internet FWA 100 Mbit/s',
    'Attività – “mese” 54 €',
    'Rossi & Figli <S.n.c.>',
    'D’Àntoni',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 1200 }),
);
const shortText = fc.oneof(text, fc.constantFrom('12', '12/B', '12 bis', 'snc', 'km 12,300 interno 4'));
const day: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 4000 })
  .map((count) => addDays('2019-01-01', count));
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { freq: 2, nil: null });

const vatNumber = fc
  .integer({ min: 1, max: 9_999_999_999 })
  .map((number) => String(number).padStart(10, '0'))
  .map((ten) => ten + italianCheckDigit(ten));
const italianVat = vatNumber.map((code) => ({ country: 'IT', code }));
const foreignVat = fc.constantFrom(
  { country: 'DE', code: '123456789' },
  { country: 'FR', code: 'XX123456789' },
  { country: 'GR', code: '123456789' },
  { country: 'CH', code: 'CHE123456789MWST' },
);
const personalCode = fc
  .record({
    surname: text,
    name: text,
    birthOn: day,
    sex: fc.constantFrom('M' as const, 'F' as const),
    birthplace: fc.constantFrom('H501', 'L219', 'Z112'),
  })
  .map(buildFiscalCode);

const name: fc.Arbitrary<PartyName> = fc.oneof(
  fc.record({ kind: fc.constant('company' as const), name: text }),
  fc.record({ kind: fc.constant('person' as const), firstName: text, lastName: text }),
);
const italianAddress: fc.Arbitrary<EinvoiceAddress> = fc.record({
  street: text,
  houseNumber: maybe(shortText),
  zip: fc.stringMatching(/^\d{5}$/),
  town: text,
  province: maybe(fc.constantFrom(...Object.keys(PROVINCES))),
  country: fc.constant('IT'),
});
const foreignAddress: fc.Arbitrary<EinvoiceAddress> = fc.record({
  street: text,
  houseNumber: maybe(shortText),
  zip: shortText,
  town: text,
  province: maybe(text),
  country: fc.constantFrom('DE', 'FR', 'CH', 'US', 'SM'),
});

const recipientCode = fc.constantFrom('ABC1234', ' m5uxcr1', '0000000');
const pec = fc.constantFrom('ditta@pec.example.it', 'nome.cognome@legalmail.example');
const buyer: fc.Arbitrary<Buyer> = fc.oneof(
  fc.record({
    publicBody: fc.constant(false),
    vat: italianVat,
    fiscalCode: maybe(fc.oneof(personalCode, vatNumber)),
    name,
    address: italianAddress,
    recipientCode: maybe(recipientCode),
    pec: maybe(pec),
  }),
  fc.record({
    publicBody: fc.constant(false),
    vat: fc.constant(null),
    fiscalCode: fc.oneof(personalCode, vatNumber),
    name,
    address: italianAddress,
    recipientCode: maybe(recipientCode),
    pec: maybe(pec),
  }),
  fc.record({
    publicBody: fc.constant(true),
    vat: maybe(italianVat),
    fiscalCode: vatNumber,
    name,
    address: italianAddress,
    recipientCode: maybe(fc.constantFrom('UFABCD', 'ufabcd')),
    pec: fc.constant(null),
  }),
  fc.record({
    publicBody: fc.constant(false),
    vat: maybe(foreignVat),
    fiscalCode: fc.constant(null),
    name,
    address: foreignAddress,
    recipientCode: fc.constant(null),
    pec: maybe(pec),
  }),
);

/** Never a buyer's number: documents to oneself are another matter (00471). */
const sellerVat = fc.constantFrom('01234567897', '15844561009').map((code) => ({ country: 'IT', code }));

const seller: fc.Arbitrary<Seller> = fc.record({
  vat: sellerVat,
  fiscalCode: maybe(vatNumber),
  name,
  taxRegime: fc.constantFrom('RF01' as const, 'RF19' as const),
  address: italianAddress,
  rea: maybe(
    fc.record({
      office: fc.constantFrom('TO', 'mi'),
      number: shortText,
      capital: maybe(fc.constant(decimal('10000'))),
      soleShareholder: maybe(fc.boolean()),
      inLiquidation: fc.boolean(),
    }),
  ),
  phone: maybe(fc.oneof(text, fc.constantFrom('+39 011 1234567', '011/123456'))),
  email: maybe(fc.oneof(text, fc.constantFrom('info@example.it'))),
});

type TaxKind = readonly [rate: string, natura: Natura | null];
const taxKind = fc.constantFrom<TaxKind>(
  ['22', null],
  ['10', null],
  ['4', null],
  ['0', 'N1'],
  ['0', 'N2.2'],
  ['0', 'N4'],
);

const price = fc.oneof(
  fc.integer({ min: -500_000, max: 500_000 }).map((cents) => decimal(String(cents)).div('100')),
  fc.integer({ min: 1, max: 50_000 }).map((cents) => decimal(String(cents)).div('122').round(8)), // tax taken out
);
/** Percent, or EUR off each unit. */
const DISCOUNTS = [
  ...([
    ['0', '0'],
    ['0', '0'],
    ['10', '0'],
    ['33.33', '0'],
    ['100', '0'],
    ['-5', '0'],
  ] as const),
  ...([
    ['0', '5.5'],
    ['0', '0.33333333'],
    ['0', '-2'],
  ] as const),
] as const;

const line: fc.Arbitrary<EinvoiceLine> = fc
  .record({
    description: text,
    quantity: fc.constantFrom('1', '2', '12', '0.5', '0.33333333', '1000', '-1').map(decimal),
    unit: maybe(shortText),
    unitPrice: price,
    discount: fc.constantFrom(...DISCOUNTS),
    tax: taxKind,
    period: maybe(day.map((from) => ({ from, to: addDays(from, 31) }))),
    productCode: maybe(shortText),
    withheld: fc.boolean(),
  })
  .map(({ tax: [rate, natura], discount: [percent, amount], ...rest }) => {
    const priced = { ...rest, discountPercent: decimal(percent), discountAmount: decimal(amount) };
    return { ...priced, amount: lineAmount(priced), taxRate: decimal(rate), natura };
  });

const related = fc.array(
  fc.record({
    kind: fc.constantFrom<RelatedDocument['kind']>('order', 'contract', 'agreement', 'receipt', 'invoice'),
    number: shortText,
    issuedOn: fc.constant(null),
    cup: maybe(shortText),
    cig: maybe(shortText),
  }),
  { maxLength: 3 },
);

const term = fc.array(
  fc.record<DueDateRule>({
    days: fc.nat(120),
    endOfMonth: fc.boolean(),
    percent: fc.constantFrom('100', '50', '33.33'),
  }),
  { maxLength: 4 },
);
const method = fc.constantFrom(...(Object.keys(PAYMENT_METHOD_CODE) as PaymentMethodCode[]));
const iban = fc.constantFrom(null, buildIban('IT', 'X0542811101000000123456'));

/** Any invoice or credit note of ours: its taxes, totals and instalments are worked out as the invoicing module does. */
export const arbitraryEinvoice: fc.Arbitrary<EinvoiceSource> = fc
  .record({
    progressive: fc.stringMatching(/^[0-9A-Z]{5}$/),
    seller,
    buyer,
    type: fc.constantFrom(...SALE_DOCUMENTS),
    number: fc
      .tuple(fc.constantFrom('', 'A', 'FPR '), fc.nat(9_999_999))
      .map(([prefix, n]) => `${prefix}2026/${String(n)}`),
    issuedOn: day,
    notes: fc.array(text, { maxLength: 3 }),
    lines: fc.array(line, { minLength: 1, maxLength: 60 }),
    related,
    term,
    method,
    iban,
    kind: fc.constantFrom('RT01' as const, 'RT02' as const),
  })
  .map(
    ({
      progressive,
      type,
      number,
      issuedOn,
      notes,
      term: rules,
      method: code,
      iban: account,
      kind,
      ...rest
    }) => {
      const payability: Payability = rest.buyer.publicBody ? 'S' : 'I';
      const groups = taxGroups(rest.lines.map((each) => ({ ...each, payability, law: null })));
      const subject = rest.lines.map(({ amount, withheld: withholdingSubject }) => ({
        amount,
        withholdingSubject,
      }));
      const { total, withheld, payable } = documentTotals(groups, withholdingBase(subject));
      const withholds = withheld.gt('0');
      const stamp = stampDuty(
        rest.lines.map(({ amount, natura }) => ({ amount, stampSubject: natura !== null })),
      );
      return {
        ...rest,
        transmission: { transmitter: rest.seller.vat, progressive },
        lines: rest.lines.map((each) => ({ ...each, withheld: withholds && each.withheld })),
        document: {
          ...{ type, number, issuedOn, total, notes, stampDuty: stamp.eq('0') ? null : stamp },
          withholding: withholds
            ? { kind, amount: withheld, rate: WITHHOLDING_RATE, reason: WITHHOLDING_REASON }
            : null,
        },
        taxGroups: groups,
        instalments: dueDates(issuedOn, rules, payable).map((due): EinvoiceInstalment => ({
          ...due,
          method: code,
          iban: account,
        })),
        related: [
          ...rest.related,
          ...(type === 'TD04' || type === 'TD05'
            ? [{ kind: 'invoice' as const, number: '2025/1', issuedOn, cup: null, cig: null }]
            : []),
        ],
      };
    },
  );

/** What a source says in one line, for the message of a test that failed. */
export function summary({ document, lines }: EinvoiceSource): string {
  return `${document.type} ${document.number} of ${money(document.total)}, ${String(lines.length)} lines`;
}
