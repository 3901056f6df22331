import { decimal } from '@ponte/shared/money';
import type {
  ContractDocumentSource,
  PrintedLineSource,
} from '../../api/src/contracts/print/contract-document-source';
import type { PartnerSnapshot } from '../../api/src/partners/partner-snapshot';
import { Company } from '../../api/src/platform/company/company.entity';

const COMPANY: Company = Object.assign(new Company(), {
  ...{ id: 1, name: 'Esempio Wireless Srl', vatNumber: '01234567897', fiscalCode: '01234567897' },
  ...{ taxRegime: 'RF01', street: 'Via delle Antenne', houseNumber: '1', zip: '63074', province: 'AP' },
  ...{ town: 'San Benedetto del Tronto', country: 'IT', reaOffice: 'AP', reaNumber: '123456' },
  ...{ shareCapital: decimal('10000'), soleShareholder: false, inLiquidation: false },
  ...{
    phone: '0735 123456',
    email: 'info@example.it',
    pec: 'esempio@pec.example.it',
    website: 'www.example.it',
  },
  ...{ bankName: 'Banca di Esempio', iban: 'IT60X0542811101000000123456', bic: null, logo: null },
  ...{ creditorId: 'IT10ZZZ0000095999990443', sdiRecipientCode: null, version: 1 },
});

const line = (
  description: string,
  unitPrice: string,
  values: Partial<PrintedLineSource> = {},
): PrintedLineSource => ({
  ...{
    description,
    kind: 'recurring',
    provision: null,
    quantity: decimal('1'),
    unitPrice: decimal(unitPrice),
  },
  ...{ discountPercent: decimal('0'), taxRate: decimal('22'), natura: null, law: null },
  ...{ startsOn: '2026-04-01', endsOn: null, instalments: 1, penalty: null, promotions: [] },
  ...values,
});

/** A family with a promotion, an activation in instalments, a rented router, something on loan, and a direct debit. */
export function consumer(): ContractDocumentSource {
  return {
    ...{ code: 'C-000042', printedOn: '2026-03-02', startsOn: '2026-04-01', endsOn: null },
    ...{ recurrenceMonths: 2, policy: 'advance', fixedDay: null, company: COMPANY, payer: null },
    ...{ validUntil: '2026-04-01', trial: null },
    term: {
      ...{ months: null, renewal: 'none', renewalMonths: null, commitmentMonths: 24 },
      ...{ earlyFee: 'discounts', earlyFeeAmount: null, noticeDays: 30 },
    },
    customer: {
      ...{ kind: 'person', name: 'Rossi Mario', firstName: 'Mario', lastName: 'Rossi', country: 'IT' },
      ...{ vatNumber: null, fiscalCode: 'RSSMRA80A01H501U', recipientCode: null, pec: null, language: 'it' },
      ...{ email: 'mario.rossi@example.it', phone: '+39 333 1234567', iban: 'IT60X0542811101000000123456' },
      address: {
        ...{ street: 'Via Roma', houseNumber: '1', zip: '63074', town: 'San Benedetto del Tronto' },
        ...{ province: 'AP', country: 'IT' },
      },
    },
    site: {
      ...{ street: 'Contrada Colle', houseNumber: '7', zip: '63065', town: 'Ripatransone' },
      ...{ province: 'AP', country: 'IT' },
    },
    lines: [
      line('Internet FWA 50 Mega', '20.40983607', {
        promotions: [
          {
            ...{ id: 1, name: 'Benvenuto', from: '2026-04-01', to: '2026-10-01', kind: 'amount' },
            ...{ value: decimal('5'), priority: 1, exclusive: false },
          },
        ],
      }),
      line('Router Wi-Fi 6', '3.27868852', { kind: 'accessory', provision: 'rented' }),
      line('Attivazione e installazione', '98.36065574', {
        ...{ kind: 'activation', instalments: 4, discountPercent: decimal('50') },
      }),
      line('Antenna esterna', '0', { kind: 'accessory', provision: 'loan', penalty: decimal('80') }),
    ],
    payment: { method: 'Addebito diretto SEPA', mpCode: 'MP19' },
    ...{ paymentTerm: 'Rimessa diretta', iban: 'IT60X0542811101000000123456' },
    consents: [
      { kind: 'marketing', given: true },
      { kind: 'profiling', given: false },
      { kind: 'third-parties', given: null },
    ],
    terms: [
      {
        ...{ id: 1, number: 3, validFrom: '2026-01-01', title: 'Condizioni generali di contratto' },
        body: '## 1. Oggetto\n\n1.1 {{azienda}} fornisce il servizio a {{cliente}}.\n1.2 Le comunicazioni vanno a {{pec}}.',
        clauses: 'art. 5 (sospensione), art. 8 (recesso)',
      },
    ],
    attachments: [{ title: 'Documento d’identità', pages: 2 }],
  };
}

/** A company that pays in arrears by transfer, its parent paying, without attachments. */
export function business(): ContractDocumentSource {
  const source = consumer();
  const address = { ...source.customer.address, street: 'Viale Europa', houseNumber: '10' };
  const company: PartnerSnapshot = {
    ...{ kind: 'company', name: 'Officine Verdi Srl', firstName: null, lastName: null, country: 'IT' },
    ...{ vatNumber: '07643520567', fiscalCode: '07643520567', recipientCode: 'ABC1234', iban: null },
    ...{ pec: 'verdi@pec.example.it', email: 'ufficio@verdi.example', language: 'it', address },
  };
  return {
    ...source,
    ...{ recurrenceMonths: 1, policy: 'arrears', endsOn: '2028-03-31', site: null, attachments: [] },
    ...{ validUntil: null, trial: { endsOn: '2026-04-30', then: 'activate' } },
    term: {
      ...{ months: 24, renewal: 'tacit', renewalMonths: 12, commitmentMonths: 24 },
      ...{ earlyFee: 'fixed', earlyFeeAmount: decimal('150'), noticeDays: 60 },
    },
    customer: { ...company, phone: '0735 654321' },
    payer: { ...company, name: 'Gruppo Verdi SpA', vatNumber: '00743110157', fiscalCode: '00743110157' },
    lines: [line('Business simmetrica 100/100', '89')],
    payment: { method: 'Bonifico bancario', mpCode: 'MP05' },
    ...{ paymentTerm: '30 giorni data fattura', iban: null },
  };
}
