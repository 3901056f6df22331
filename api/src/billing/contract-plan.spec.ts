import Big from 'big.js';
import type { BillableContract, BillableLine } from '../contracts/billable-contract';
import { NO_OWN_TERMS } from '../contracts/billing-terms';
import type { FiscalPositionFacts } from '../partners/fiscal-position-facts';
import type { PartnerTerms } from '../partners/partner-terms';
import { planContract } from './contract-plan';

const tax = (values: Partial<BillableLine['taxCode']> = {}): BillableLine['taxCode'] => ({
  ...{
    id: 1,
    code: '22v',
    rate: new Big('22'),
    natura: null,
    law: null,
    payability: 'I',
    stampSubject: false,
    revenueAccount: null,
  },
  ...values,
});

const line = (values: Partial<BillableLine> = {}): BillableLine => ({
  ...{ id: 1, position: 1, productId: 1, kind: 'recurring', description: 'Internet 100', unit: 'mese' },
  ...{ quantity: new Big('1'), unitPrice: new Big('30'), discountPercent: new Big('0') },
  ...{
    taxCode: tax(),
    taxChosen: false,
    revenueAccount: '3120',
    categoryAccount: null,
    withholdingSubject: false,
    promotions: [],
    ...{ originId: 1, provision: null, pausePercent: null, instalments: 1, heldUntil: null, ...NO_OWN_TERMS },
    startsOn: '2025-01-01',
    endsOn: null,
    billedTo: null,
  },
  ...values,
});

const contract = (lines: BillableLine[], values: Partial<BillableContract> = {}): BillableContract => ({
  ...{
    id: 7,
    code: 'C-7',
    partnerId: 3,
    payerId: 3,
    group: null,
    status: 'active',
    paymentTerm: null,
    paymentMethodCode: null,
  },
  ...{
    startsOn: '2025-01-01',
    endsOn: null,
    recurrenceMonths: 1,
    policy: 'advance',
    fixedDay: null,
    anchor: 'start',
    anchorOn: null,
    dayCount: 'actual',
  },
  ...values,
  lines,
});

const partner = (values: Partial<PartnerTerms> = {}): PartnerTerms => ({
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
      fiscalCode: 'RSSMRA80A01A462U',
      recipientCode: null,
      pec: null,
      email: null,
      language: 'it',
      iban: null,
    },
    address: {
      street: 'Via Roma',
      houseNumber: '1',
      zip: '63100',
      town: 'Ascoli Piceno',
      province: 'AP',
      country: 'IT',
    },
  },
  paymentTerm: { code: '30DF', rules: [{ days: 30, endOfMonth: false, percent: '100' }] },
  paymentMethodCode: 'SDD',
  taxCode: null,
  fiscal: { kind: 'person', country: 'IT', vatNumber: null, viesValidOn: null, positionId: null },
  accounts: { partner: null, company: null },
  withholdsTax: false,
  ...values,
});

const run = { upTo: '2025-01-01', issuedOn: '2025-01-01', billingRunId: 1 };

describe('planContract', () => {
  it('makes a document of what is due, with its tax and its instalment', () => {
    const { document } = planContract(
      contract([line(), line({ id: 2, unitPrice: new Big('5') })]),
      partner(),
      run,
    );
    expect(document?.type).toBe('invoice');
    expect(document?.taxable.toFixed(2)).toBe('35.00');
    expect(document?.total.toFixed(2)).toBe('42.70');
    expect(document?.instalments.map(({ dueOn, amount }) => `${dueOn} ${amount.toFixed(2)}`)).toEqual([
      '2025-01-31 42.70',
    ]);
    expect(document?.methodCode).toBe('SDD');
  });

  it('lets a fiscal position take the place of the product’s tax, on the run’s day, and tells why', () => {
    const abroad = { kind: 'company', country: 'DE', vatNumber: '123', positionId: null } as const;
    const intraEu: FiscalPositionFacts = {
      ...{ id: 4, name: 'Intra-comunitario', automatic: true, startsOn: null, endsOn: null },
      ...{ area: 'EU', country: null, partnerKind: null, vat: 'vies' },
      taxes: [{ from: 1, supply: 'service', to: tax({ id: 5, code: '00n21v', rate: new Big('0') }) }],
      accounts: [{ from: '3120', to: '3125' }],
    };
    const billed = (viesValidOn: string) =>
      planContract(contract([line()]), partner({ fiscal: { ...abroad, viesValidOn } }), run, {
        positions: [intraEu],
        letters: new Map(),
        billed: new Map(),
      }).lines[0];
    expect(billed(run.issuedOn)).toMatchObject({
      ...{ taxCodeId: 5, revenueAccount: '3125' },
      explanation: {
        ...{ taxRule: 'position', position: { name: 'Intra-comunitario', replaced: '22v' } },
        ...{ accountRule: 'product', accountSwap: { position: 'Intra-comunitario', replaced: '3120' } },
      },
    });
    expect(billed('2099-01-01')).toMatchObject({ taxCodeId: 1, explanation: { taxRule: 'product' } });
  });

  it.each([
    ['its category', { categoryAccount: '3121' }, { partner: '3122', company: '3123' }, '3121 category'],
    ['the payer', {}, { partner: '3122', company: '3123' }, '3122 partner'],
    [
      'the tax code',
      { taxCode: tax({ revenueAccount: '3103' }) },
      { partner: null, company: '3123' },
      '3103 tax',
    ],
    ['the company', {}, { partner: null, company: '3123' }, '3123 company'],
  ])('books what the product gives no account on that of %s', (_, values, accounts, booked) => {
    const [billed] = planContract(
      contract([line({ revenueAccount: null, ...values })]),
      partner({ accounts }),
      run,
    ).lines;
    expect(`${billed?.revenueAccount ?? ''} ${billed?.explanation?.accountRule ?? ''}`).toBe(booked);
  });

  it('refuses what nobody gives an account', () => {
    expect(() => planContract(contract([line({ revenueAccount: null })]), partner(), run)).toThrow(
      'product.without-account',
    );
  });

  it("lets the partner's tax take the place of the product's, but not of one chosen for the line", () => {
    const split = tax({ id: 2, code: '22vsp', payability: 'S' });
    const lines = [
      line(),
      line({ id: 2, taxCode: tax({ id: 3, code: '10v', rate: new Big('10') }), taxChosen: true }),
    ];
    const { document } = planContract(contract(lines), partner({ taxCode: split }), run);
    expect(
      document?.lines.map(({ taxCodeId, explanation }) => `${taxCodeId} ${explanation?.taxRule ?? ''}`),
    ).toEqual(['2 partner', '3 chosen']);
    expect(document?.payable.toFixed(2)).toBe('63.00');
    expect(document?.total.toFixed(2)).toBe('69.60');
  });

  it("prefers the contract's own payment term and method", () => {
    const own = { paymentTerm: { code: 'RD', rules: [] }, paymentMethodCode: 'BON' };
    const { document } = planContract(contract([line()], own), partner(), run);
    expect(document?.methodCode).toBe('BON');
    expect(document?.instalments[0]?.dueOn).toBe('2025-01-01');
  });

  it('turns money that goes back into a credit note of positive amounts', () => {
    const closed = contract([line({ billedTo: '2025-02-01' })], { endsOn: '2025-01-16', status: 'closed' });
    const { document, nextBillingOn } = planContract(closed, partner(), { ...run, upTo: '2025-01-20' });
    expect(document?.type).toBe('credit-note');
    expect(document?.taxable.toFixed(2)).toBe('14.52');
    expect(document?.lines[0]?.explanation?.amount).toBe('-14.52');
    expect(nextBillingOn).toBeNull();
  });

  it('gives back the VAT and takes from the account that the days were billed with, whatever holds today', () => {
    const closed = contract([line({ billedTo: '2025-03-01' })], { endsOn: '2025-01-16', status: 'closed' });
    const before = (id: number, from: string, to: string) => ({
      ...{ from, to, revenueAccount: `31${id}0`, letterId: null },
      tax: tax({ id, code: `code-${id}` }),
      withholdingSubject: id === 7,
    });
    const newestFirst = [before(8, '2025-02-01', '2025-03-01'), before(7, '2025-01-01', '2025-02-01')];
    const taxCode = tax({ id: 2, code: '22vsp', payability: 'S' });
    const { lines } = planContract(
      closed,
      partner({ taxCode }),
      { ...run, upTo: '2025-01-20' },
      { positions: [], letters: new Map(), billed: new Map([[1, newestFirst]]) },
    );
    expect(
      lines.map(({ periodFrom, taxCodeId, revenueAccount, withholdingSubject, explanation }) => [
        ...[periodFrom, taxCodeId, revenueAccount, explanation?.taxRule, explanation?.taxCode],
        withholdingSubject,
      ]),
    ).toEqual([
      ['2025-01-17', 7, '3170', 'credited', 'code-7', true],
      ['2025-02-01', 8, '3180', 'credited', 'code-8', false],
    ]);
  });

  it('makes no document where all is free, but moves on', () => {
    const { document, progress } = planContract(
      contract([line({ unitPrice: new Big('0') })]),
      partner(),
      run,
    );
    expect(document).toBeNull();
    expect(progress).toEqual([{ lineId: 1, billedTo: '2025-02-01' }]);
  });

  it('explains a part of a period by its days', () => {
    const { document } = planContract(contract([line({ endsOn: '2025-01-16' })]), partner(), run);
    expect(document?.lines[0]?.explanation).toEqual({
      ...{
        kind: 'recurring',
        price: '30',
        months: 1,
        fullFrom: '2025-01-01',
        fullTo: '2025-02-01',
        days: 16,
        daysInPeriod: 31,
      },
      ...{ quantity: '1', discountPercent: '0', amount: '15.48', taxRule: 'product', taxCode: '22v' },
      accountRule: 'product',
    });
  });

  it.each([
    ['partner.without-address', undefined],
    ['partner.without-payment-method', partner({ paymentMethodCode: null })],
  ])('refuses with %s', (code, terms) => {
    expect(() => planContract(contract([line()]), terms, run)).toThrow(code);
  });
});
