import { decimal } from '@ponte/shared/money';
import { InvoiceLine } from './invoice-line.entity';
import type { WholeDocument } from './issued-documents.query';
import { pdfName, printSource } from './print-source';

const address = {
  street: 'Via Roma',
  houseNumber: '1',
  zip: '63074',
  town: 'Grottammare',
  province: 'AP',
  country: 'IT',
};

const company: Parameters<typeof printSource>[1] = {
  ...address,
  ...{ name: 'Valdora Srl', vatNumber: '01234567897', fiscalCode: '01234567897' },
  ...{ reaOffice: 'AP', reaNumber: '123456', shareCapital: null },
  ...{ soleShareholder: false, inLiquidation: false, logo: null },
  ...{ phone: null, email: null, pec: null, website: null },
  ...{ bankName: null, iban: 'IT60X0542811101000000123456', bic: null },
};

const line = Object.assign(new InvoiceLine(), {
  ...{ position: 1, description: 'Fibra 1000', quantity: decimal(1), unit: null },
  ...{
    unitPrice: decimal('29.90'),
    discountPercent: decimal(0),
    discountAmount: decimal(0),
    amount: decimal('29.90'),
  },
  ...{ taxRate: decimal(22), natura: null, periodFrom: '2026-03-01', periodTo: '2026-04-01' },
});

const document: WholeDocument = {
  ...{
    id: 9,
    type: 'invoice',
    documentType: 'TD01',
    proforma: null,
    deducted: [],
    letter: null,
    number: '2026/00042',
    issuedOn: '2026-03-31',
    partnerId: 3,
    contracts: [],
    contractCode: 'C-7',
  },
  customer: {
    ...{
      kind: 'person',
      name: 'Rossi Mario',
      firstName: 'Mario',
      lastName: 'Rossi',
      country: 'IT',
      vatNumber: null,
    },
    ...{
      fiscalCode: 'RSSMRA80A01H501U',
      recipientCode: null,
      pec: null,
      email: null,
      language: 'it',
      iban: null,
    },
    address,
  },
  ...{ taxable: decimal('29.90'), tax: decimal('6.58'), total: decimal('36.48'), payable: decimal('36.48') },
  ...{ withheld: decimal(0), stampDuty: decimal(0), notes: null, credited: null, lines: [line], taxes: [] },
  instalments: [
    {
      id: 1,
      invoiceId: 9,
      dueOn: '2026-04-30',
      amount: decimal('36.48'),
      settled: decimal(0),
      methodCode: 'BON',
    },
  ] as unknown as WholeDocument['instalments'],
};

const methods = new Map([['BON', { name: 'Bonifico bancario', mpCode: 'MP05' }]]);

it('gathers what a printed document says of itself, its customer and us', () => {
  const source = printSource(document, company, methods);
  expect(source).toMatchObject({
    ...{ kind: 'invoice', number: '2026/00042', contracts: ['C-7'], company: { rea: 'AP-123456', address } },
    bank: { bank: '', iban: 'IT60X0542811101000000123456' },
    lines: [{ period: { from: '2026-03-01', to: '2026-04-01' } }],
    instalments: [{ methodCode: 'MP05', methodName: 'Bonifico bancario' }],
  });
});

it('does without a bank, a register number, a contract and a known method', () => {
  const bare = printSource(
    { ...document, contractCode: null },
    { ...company, iban: null, reaNumber: null },
    new Map(),
  );
  expect(bare).toMatchObject({ bank: null, contracts: [], company: { rea: null } });
  expect(bare.instalments).toMatchObject([{ methodCode: '', methodName: 'BON' }]);
});

it.each([
  ['TD01', '2026/00042', 'Fattura 2026-00042.pdf'],
  ['TD02', '2026/00043', 'Fattura di acconto 2026-00043.pdf'],
  ['TD04', 'NC:7', 'Nota di credito NC-7.pdf'],
  ['TD05', '2026/00044', 'Nota di debito 2026-00044.pdf'],
  ['TD01', null, 'Bozza 9.pdf'],
] as const)('the PDF of %s %s is called %s', (documentType, number, name) => {
  expect(pdfName({ id: 9, documentType, number })).toBe(name);
});

it('names a proforma by its own number until it is an invoice', () => {
  const proforma = { number: 'PF 2026/0007', issuedOn: '2026-03-01' };
  expect(pdfName({ id: 9, documentType: 'TD01', number: null, proforma })).toBe('Proforma PF 2026-0007.pdf');
  expect(pdfName({ id: 9, documentType: 'TD01', number: '2026/1', proforma })).toBe('Fattura 2026-1.pdf');
});
