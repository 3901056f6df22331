import type {
  CompanySource,
  CustomerSource,
  InvoiceDocumentSource,
  InvoiceLineSource,
} from '../../api/src/invoicing/invoice-document-source';

const company: CompanySource = {
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
  soleShareholder: true,
  inLiquidation: false,
  pec: 'valdora@pec.example',
  email: 'clienti@valdora.example',
  phone: '011 555 0100',
  website: 'www.valdora.example',
};

const person: CustomerSource = {
  name: 'Nicolò Bertòla',
  address: {
    street: 'Corso Garibaldi',
    houseNumber: '7/bis',
    zip: '12100',
    town: 'Cuneo',
    province: 'CN',
    country: 'IT',
  },
  country: 'IT',
  vatNumber: null,
  fiscalCode: 'BRTNCL80A01D205X',
  recipientCode: '0000000',
  pec: null,
};

const town: CustomerSource = {
  name: 'Comune di Borgo San Dalmazzo – Settore Affari Generali e Servizi Informativi',
  address: {
    street: 'Via Roma',
    houseNumber: '74',
    zip: '12011',
    town: 'Borgo San Dalmazzo',
    province: 'CN',
    country: 'IT',
  },
  country: 'IT',
  vatNumber: '00433220042',
  fiscalCode: '00433220042',
  recipientCode: 'UF4X9K',
  pec: null,
};

const fee: InvoiceLineSource = {
  description: 'Canone mensile Fibra 1000 Casa',
  period: { from: '2026-11-01', to: '2026-12-01' },
  quantity: '1',
  unit: 'mese',
  unitPrice: '24.5082',
  discountPercent: '0',
  discountAmount: '0',
  heading: null,
  taxRate: '22',
  natura: null,
  amount: '24.51',
};

/** One monthly fee to a private customer, paid by transfer. */
export function oneLine(number = '2026/00042'): InvoiceDocumentSource {
  return {
    kind: 'invoice',
    title: 'TD01',
    proforma: null,
    number,
    issuedOn: '2026-11-24',
    company,
    customer: person,
    credited: null,
    contracts: ['C-00817'],
    cig: null,
    cup: null,
    paymentTerm: '30 giorni data fattura',
    lines: [fee],
    taxGroups: [{ rate: '22', natura: null, payability: 'I', law: null, base: '24.51', tax: '5.39' }],
    instalments: [
      { dueOn: '2026-12-24', amount: '29.90', methodCode: 'MP05', methodName: 'Bonifico bancario' },
    ],
    bank: { bank: 'Banca delle Valli, Torino', iban: 'IT60X0542811101000000123456', bic: 'BLVLITTT' },
    debitedIban: null,
    taxable: '24.51',
    tax: '5.39',
    total: '29.90',
    withheld: '0',
    withholdingBase: '0',
    payable: '29.90',
    stampDuty: '0',
    notes: null,
  };
}

/** The same with `count` lines: every third discounted; about 24 to 30 of them fill a page. */
export function manyLines(count: number, number = '2026/00043'): InvoiceDocumentSource {
  const lines = Array.from({ length: count }, (_, index) => ({
    ...fee,
    description: `Linea dati ${index + 1}, sede di ${['Cuneo', 'Alba', 'Mondovì'][index % 3] ?? 'Bra'}`,
    discountPercent: index % 3 === 0 ? '10' : '0',
    unitPrice: '100',
    amount: index % 3 === 0 ? '90' : '100',
  }));
  const taxable = lines.reduce((sum, line) => sum + Number(line.amount), 0);
  const cents = (value: number): string => value.toFixed(2);
  return {
    ...oneLine(number),
    customer: { ...person, name: 'Officine Meccaniche Bertòla & Figli S.n.c.', vatNumber: '02345678901' },
    lines,
    taxGroups: [
      {
        rate: '22',
        natura: null,
        payability: 'I',
        law: null,
        base: cents(taxable),
        tax: cents(taxable * 0.22),
      },
    ],
    instalments: [
      {
        dueOn: '2026-12-24',
        amount: cents(taxable * 0.61),
        methodCode: 'MP05',
        methodName: 'Bonifico bancario',
      },
      {
        dueOn: '2027-01-24',
        amount: cents(taxable * 0.61),
        methodCode: 'MP05',
        methodName: 'Bonifico bancario',
      },
    ],
    taxable: cents(taxable),
    tax: cents(taxable * 0.22),
    total: cents(taxable * 1.22),
    payable: cents(taxable * 1.22),
  };
}

/** A credit note over the first invoice, with an exempt line that bears stamp duty. */
export function creditNote(): InvoiceDocumentSource {
  const exempt: InvoiceLineSource = {
    ...fee,
    description: 'Storno contributo di attivazione, operazione esente',
    period: null,
    unit: null,
    unitPrice: '120',
    taxRate: '0',
    natura: 'N4',
    amount: '120',
  };
  return {
    ...oneLine('NC 2026/00003'),
    kind: 'credit-note',
    title: 'TD04',
    credited: { number: '2026/00042', issuedOn: '2026-10-24' },
    lines: [{ ...fee, description: 'Storno canone mensile Fibra 1000 Casa' }, exempt],
    taxGroups: [
      { rate: '22', natura: null, payability: 'I', law: null, base: '24.51', tax: '5.39' },
      { rate: '0', natura: 'N4', payability: 'I', law: 'Esente art. 10 DPR 633/1972', base: '120', tax: '0' },
    ],
    instalments: [],
    taxable: '144.51',
    total: '149.90',
    payable: '149.90',
    stampDuty: '2',
    notes: 'Recesso del cliente entro i termini di legge.',
  };
}

/** A public body: split payment, tender and project code, a name of two lines. */
export function publicBody(): InvoiceDocumentSource {
  return {
    ...oneLine('2026/00044'),
    customer: town,
    cig: 'Z1A2B3C4D5',
    cup: 'J31B21000000001',
    taxGroups: [
      {
        rate: '22',
        natura: null,
        payability: 'S',
        law: 'Scissione dei pagamenti art. 17-ter DPR 633/1972',
        base: '24.51',
        tax: '5.39',
      },
    ],
    instalments: [
      { dueOn: '2026-12-24', amount: '24.51', methodCode: 'MP05', methodName: 'Bonifico bancario' },
    ],
    payable: '24.51',
  };
}

/** A customer abroad who pays by direct debit, in English. */
export function directDebit(): InvoiceDocumentSource {
  return {
    ...oneLine('2026/00045'),
    customer: {
      ...person,
      name: 'Anna Müller',
      address: {
        street: 'Hauptstraße',
        houseNumber: '5',
        zip: '80331',
        town: 'München',
        province: null,
        country: 'DE',
      },
      country: 'DE',
      vatNumber: '129273398',
      fiscalCode: null,
    },
    debitedIban: 'DE89370400440532013000',
    instalments: [
      { dueOn: '2026-12-24', amount: '29.90', methodCode: 'MP19', methodName: 'SEPA Direct Debit' },
    ],
  };
}
