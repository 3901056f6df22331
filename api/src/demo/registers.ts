import type {
  DemoCompany,
  DemoPaymentMethod,
  DemoPaymentTerm,
  DemoRegisters,
  DemoTaxCode,
} from './demo-types';
import { CATEGORIES, EXTRAS, PLANS, PRICE_LISTS } from './plans';

/** A made-up ISP: its numbers pass every check, and belong to nobody. Mail to `.example` goes nowhere (RFC 2606). */
const COMPANY: DemoCompany = {
  name: 'Ponte Demo Telecomunicazioni S.r.l.',
  vatNumber: '95999990443',
  fiscalCode: '95999990443',
  taxRegime: 'RF01',
  rea: {
    office: 'AP',
    number: '999042',
    shareCapital: '50000.00',
    soleShareholder: false,
    inLiquidation: false,
  },
  address: {
    street: 'Via del Ponte',
    houseNumber: '1',
    zip: '63100',
    town: 'Ascoli Piceno',
    province: 'AP',
    country: 'IT',
  },
  email: 'amministrazione@pontedemo.example',
  pec: 'pontedemo@pec.example',
  phone: '0736 000001',
  website: 'https://pontedemo.example',
  bank: { name: 'Banca Demo del Tronto', iban: 'IT47J9910113500000000010042', bic: 'DEMOIT3AXXX' },
  creditorId: 'IT10ZZZ0000095999990443',
  revenueAccount: '3120',
};

const taxed = (code: string, rate: string): DemoTaxCode => ({
  code,
  name: `IVA ${rate}%`,
  rate,
  natura: null,
  law: null,
  payability: 'I',
  stampSubject: false,
  revenueAccount: null,
});

const TAX_CODES: readonly DemoTaxCode[] = [
  taxed('22v', '22'),
  taxed('10v', '10'),
  taxed('4v', '4'),
  {
    ...taxed('22vsp', '22'),
    name: 'IVA 22% scissione dei pagamenti',
    law: 'Scissione dei pagamenti art. 17-ter DPR 633/72',
    payability: 'S',
  },
  ...['10', '4'].map((rate) => ({
    ...taxed(`${rate}vsp`, rate),
    name: `IVA ${rate}% scissione dei pagamenti`,
    law: 'Scissione dei pagamenti art. 17-ter DPR 633/72',
    payability: 'S' as const,
  })),
  {
    ...taxed('00eu', '0'),
    name: 'Non imponibile, cessioni intracomunitarie',
    natura: 'N3.2',
    law: 'Non imponibile art. 41 DL 331/93',
  },
  {
    ...taxed('00ex', '0'),
    name: 'Non imponibile, esportazioni',
    natura: 'N3.1',
    law: 'Non imponibile art. 8 DPR 633/72',
  },
  {
    ...taxed('00di', '0'),
    name: 'Non imponibile, dichiarazione d’intento',
    natura: 'N3.5',
    law: 'Non imponibile art. 8 c. 1 lett. c) DPR 633/72',
    stampSubject: true,
  },
  {
    ...taxed('0rc_n63', '0'),
    name: 'Inversione contabile, subappalto edile',
    natura: 'N6.3',
    law: 'Inversione contabile art. 17 c. 6 lett. a) DPR 633/72',
  },
  {
    ...taxed('00art15v', '0'),
    name: 'Escluso art. 15',
    natura: 'N1',
    law: 'Escluso art. 15 DPR 633/72',
    revenueAccount: '3103',
  },
  {
    ...taxed('00n21v', '0'),
    name: 'Non soggetto, servizi a imprese estere',
    natura: 'N2.1',
    law: 'Non soggetto art. 7-ter DPR 633/72 - inversione contabile',
    stampSubject: true,
  },
  {
    ...taxed('00n22v', '0'),
    name: 'Non soggetto, altri casi',
    natura: 'N2.2',
    law: 'Fuori campo IVA art. 2 DPR 633/72',
    stampSubject: true,
  },
  {
    ...taxed('00n4v', '0'),
    name: 'Esente art. 10',
    natura: 'N4',
    law: 'Esente art. 10 DPR 633/72',
    stampSubject: true,
  },
];

const whole = (days: number, endOfMonth: boolean): DemoPaymentTerm['rules'] => [
  { days, endOfMonth, percent: '100' },
];

const PAYMENT_TERMS: readonly DemoPaymentTerm[] = [
  { code: 'RD', name: 'Rimessa diretta', rules: whole(0, false) },
  { code: '30DF', name: '30 giorni data fattura', rules: whole(30, false) },
  { code: '30FM', name: '30 giorni fine mese', rules: whole(30, true) },
  {
    code: '30-60',
    name: '30/60 giorni data fattura',
    rules: [
      { days: 30, endOfMonth: false, percent: '50' },
      { days: 60, endOfMonth: false, percent: '50' },
    ],
  },
];

const PAYMENT_METHODS: readonly DemoPaymentMethod[] = [
  { code: 'BON', name: 'Bonifico bancario', mpCode: 'MP05', cashAccount: '1801' },
  { code: 'SDD', name: 'Addebito diretto SEPA', mpCode: 'MP19', cashAccount: '1802' },
  { code: 'CONT', name: 'Contanti', mpCode: 'MP01', cashAccount: '1810' },
  { code: 'CARTA', name: 'Carta di pagamento', mpCode: 'MP08', cashAccount: '1803' },
  { code: 'BOLL', name: 'Bollettino postale', mpCode: 'MP18', cashAccount: '1801' },
  { code: 'RIBA', name: 'Ricevuta bancaria', mpCode: 'MP12', cashAccount: '1801' },
];

/** Everything but the customers. */
export function demoRegisters(): DemoRegisters {
  return {
    company: COMPANY,
    taxCodes: TAX_CODES,
    categories: CATEGORIES,
    products: [...PLANS, ...EXTRAS],
    priceLists: PRICE_LISTS,
    paymentTerms: PAYMENT_TERMS,
    paymentMethods: PAYMENT_METHODS,
    tags: ['residenziale', 'business', 'ente pubblico', 'rivenditore', 'estero', 'seconda casa', 'moroso'],
  };
}
