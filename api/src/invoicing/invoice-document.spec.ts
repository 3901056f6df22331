import { invoiceDocument } from './invoice-document';
import type { InvoiceDocumentSource, TaxGroupSource } from './invoice-document-source';

const ordinary: TaxGroupSource = {
  rate: '22',
  natura: null,
  payability: 'I',
  law: null,
  base: '100',
  tax: '22',
};

const source: InvoiceDocumentSource = {
  kind: 'invoice',
  title: 'TD01',
  proforma: null,
  number: '2026/00042',
  issuedOn: '2026-11-24',
  company: {
    name: 'Valdora Telecom S.r.l.',
    logo: null,
    address: {
      street: 'Via dei Mulini',
      houseNumber: '14',
      zip: '10125',
      town: 'Torino',
      province: 'TO',
      country: 'IT',
    },
    vatNumber: '01234567897',
    fiscalCode: '01234567897',
    rea: 'TO-1234567',
    shareCapital: '50000',
    soleShareholder: false,
    inLiquidation: false,
    pec: null,
    email: null,
    phone: null,
    website: null,
  },
  customer: {
    name: 'Anna Bianchi',
    address: {
      street: 'Piazza Galimberti',
      houseNumber: null,
      zip: '12100',
      town: 'Cuneo',
      province: 'CN',
      country: 'IT',
    },
    country: 'IT',
    vatNumber: '01234567897',
    fiscalCode: null,
    recipientCode: '0000000',
    pec: null,
  },
  credited: null,
  contracts: ['C-1', 'C-2'],
  cig: null,
  cup: null,
  paymentTerm: '30 giorni',
  lines: [
    {
      description: 'Canone',
      period: { from: '2026-11-01', to: '2026-12-01' },
      quantity: '2.000',
      unit: 'mese',
      unitPrice: '50.00000000',
      discountPercent: '0.00',
      discountAmount: '0',
      heading: null,
      taxRate: '22.00',
      natura: null,
      amount: '100',
    },
  ],
  taxGroups: [ordinary],
  instalments: [{ dueOn: '2026-12-24', amount: '122', methodCode: 'MP05', methodName: 'Bonifico' }],
  bank: { bank: 'Banca delle Valli', iban: 'IT60X0542811101000000123456', bic: null },
  debitedIban: 'IT60X0542811101000000123456',
  taxable: '100',
  tax: '22',
  total: '122',
  withheld: '0',
  withholdingBase: '0',
  payable: '122',
  stampDuty: '0.00',
  notes: null,
};

const [line] = source.lines;
if (!line) throw new Error('the sample has a line');

it('prints a period up to its last day, not to the day after', () => {
  const [row] = invoiceDocument(source).lastLines;
  expect(row).toMatchObject({ from: '2026-11-01', until: '2026-11-30' });
  const [once] = invoiceDocument({ ...source, lines: [{ ...line, period: null }] }).lastLines;
  expect(once).toMatchObject({ from: null, until: null });
});

it('writes numbers plainly, money with its cents', () => {
  const { lastLines, taxes, totals } = invoiceDocument(source);
  expect(lastLines[0]).toMatchObject({ quantity: '2', unitPrice: '50', rate: '22', amount: '100.00' });
  expect(taxes).toEqual([
    { rate: '22', natura: null, law: null, isSplitPayment: false, base: '100.00', tax: '22.00' },
  ]);
  expect(totals).toEqual({
    taxable: '100.00',
    tax: '22.00',
    total: '122.00',
    payable: '122.00',
    splitPaymentTax: null,
    stampDuty: null,
    withholding: null,
  });
});

it.each([
  [1, [], [1]],
  [2, [], [1, 2]],
  [5, [1, 2, 3], [4, 5]],
])('keeps the last two of %i lines with the totals', (count, lines, last) => {
  const many = Array.from({ length: count }, (_, index) => ({ ...line, description: String(index + 1) }));
  const document = invoiceDocument({ ...source, lines: many });
  expect(document.lines.map(({ description }) => Number(description))).toEqual(lines);
  expect(document.lastLines.map(({ description }) => Number(description))).toEqual(last);
});

it('has a discount column only if some line is discounted', () => {
  expect(invoiceDocument(source)).toMatchObject({
    hasDiscounts: false,
    lastLines: [{ discountPercent: null }],
  });
  const discounted = invoiceDocument({ ...source, lines: [line, { ...line, discountPercent: '10.50' }] });
  expect(discounted).toMatchObject({
    hasDiscounts: true,
    lastLines: [{ discountPercent: null }, { discountPercent: '10.5' }],
  });
});

it('says what VAT a public body pays to the Treasury itself', () => {
  const split = { ...ordinary, payability: 'S' as const };
  const document = invoiceDocument({
    ...source,
    taxGroups: [split, { ...split, rate: '10', tax: '1.5' }],
    payable: '100',
  });
  expect(document.totals).toMatchObject({ splitPaymentTax: '23.50', payable: '100.00' });
  expect(document.taxes.map(({ isSplitPayment }) => isSplitPayment)).toEqual([true, true]);
  expect(document.isVatDeferred).toBe(false);
});

it('says when VAT is deferred, and what stamp duty was paid', () => {
  const document = invoiceDocument({
    ...source,
    taxGroups: [{ ...ordinary, payability: 'D' }],
    stampDuty: '2',
  });
  expect(document).toMatchObject({
    isVatDeferred: true,
    totals: { stampDuty: '2.00', splitPaymentTax: null },
  });
});

it.each([
  // method   our account   the customer's
  ['MP05', true, null],
  ['MP19', false, 'IT60 … 3456'],
  ['MP08', false, null],
])('for method %s shows our bank account: %s, the debited one: %s', (methodCode, ours, debited) => {
  const instalments = source.instalments.map((instalment) => ({ ...instalment, methodCode }));
  const document = invoiceDocument({ ...source, instalments });
  expect(document.transfer !== null).toBe(ours);
  expect(document.debitedIban).toBe(debited);
});

it('asks no money on a credit note, and names the invoice it corrects', () => {
  const credited = { number: '2026/00001', issuedOn: '2026-01-31' };
  expect(invoiceDocument({ ...source, kind: 'credit-note', credited })).toMatchObject({
    isCreditNote: true,
    credited,
    instalments: [],
    transfer: null,
    debitedIban: null,
    paymentTerm: null,
  });
});

it('addresses the envelope, with the country only abroad', () => {
  expect(invoiceDocument(source).customer).toEqual({
    postalLines: ['Anna Bianchi', 'Piazza Galimberti', '12100 Cuneo (CN)'],
    vatNumber: '01234567897',
    fiscalCode: null,
    recipientCode: '0000000',
    pec: null,
  });
  const address = {
    ...source.customer.address,
    zip: '80331',
    town: 'München',
    province: null,
    country: 'DE',
  };
  const abroad = invoiceDocument({ ...source, customer: { ...source.customer, country: 'DE', address } });
  expect(abroad.customer).toMatchObject({
    postalLines: ['Anna Bianchi', 'Piazza Galimberti', '80331 München', 'GERMANIA'],
    vatNumber: 'DE01234567897',
  });
});

it('joins contract codes, and gives notes line by line', () => {
  const document = invoiceDocument({ ...source, notes: 'Prima riga\n\nSeconda riga' });
  expect(document.contracts).toBe('C-1, C-2');
  expect(document.notes).toEqual(['Prima riga', 'Seconda riga']);
  expect(invoiceDocument({ ...source, contracts: [] }).contracts).toBeNull();
});
