import { money, sum } from '@ponte/shared/money';
import Big from 'big.js';
import type { BillableContract, BillableLine } from '../contracts/billable-contract';
import { NO_OWN_TERMS } from '../contracts/billing-terms';
import type { PartnerTerms } from '../partners/partner-terms';
import { amountsOf, billDocuments } from './bill-documents';
import { planContract } from './contract-plan';

const RUN = { upTo: '2026-01-01', issuedOn: '2026-01-01', billingRunId: 1 };

const PAYER: PartnerTerms = {
  customer: {
    ...{ kind: 'company', name: 'Panificio Rossi Srl', firstName: null, lastName: null, country: 'IT' },
    ...{ vatNumber: '01234567897', fiscalCode: '01234567897', recipientCode: null, pec: null, email: null },
    ...{ language: 'it', iban: null },
    address: {
      ...{ street: 'Via Roma', houseNumber: '1', zip: '63100', town: 'Ascoli Piceno' },
      ...{ province: 'AP', country: 'IT' },
    },
  },
  paymentTerm: { code: '30DF', rules: [{ days: 30, endOfMonth: false, percent: '100' }] },
  paymentMethodCode: 'SDD',
  taxCode: null,
  fiscal: { kind: 'company', country: 'IT', vatNumber: null, viesValidOn: null, positionId: null },
  accounts: { partner: null, company: null },
  withholdsTax: false,
};

/** A fee of so much a month from January, billed in advance; `billedTo` and `endsOn` make money go back. */
function line(id: number, price: string, values: Partial<BillableLine> = {}): BillableLine {
  return {
    ...{ id, originId: id, position: 1, productId: 1, kind: 'recurring', description: 'Fibra', unit: 'mese' },
    ...{ quantity: new Big('1'), unitPrice: new Big(price), discountPercent: new Big('0'), taxChosen: false },
    taxCode: {
      ...{ id: 1, code: '22v', rate: new Big('22'), natura: null, law: null },
      ...{ payability: 'I', stampSubject: false, revenueAccount: null },
    },
    ...{
      revenueAccount: '3120',
      categoryAccount: null,
      withholdingSubject: false,
      promotions: [],
      provision: null,
      pausePercent: null,
      instalments: 1,
    },
    ...{ startsOn: '2026-01-01', endsOn: null, billedTo: null, heldUntil: null, ...NO_OWN_TERMS },
    ...values,
  };
}

function contract(
  id: number,
  lines: BillableLine[],
  values: Partial<BillableContract> = {},
): BillableContract {
  return {
    ...{ id, code: `C-${id}`, partnerId: id, payerId: 90, status: 'active', paymentTerm: null },
    ...{ paymentMethodCode: null, group: { key: '5', label: `C-${id}, Via Roma ${id}` }, dayCount: 'actual' },
    ...{ startsOn: '2025-01-01', endsOn: null, recurrenceMonths: 1, policy: 'advance', fixedDay: null },
    ...{ anchor: 'start', anchorOn: null },
    ...values,
    lines,
  };
}

const bill = (...contracts: BillableContract[]) =>
  billDocuments(
    contracts.map((each) => planContract(each, PAYER, RUN)),
    RUN.issuedOn,
  );

/** Taxable, total and whose lines, of each document. */
const told = (documents: ReturnType<typeof bill>): string[] =>
  documents.map(
    ({ document, plans }) =>
      `${document.type} ${document.contractCode ?? 'C-*'} ${money(document.taxable)} ${money(document.total)} of ${plans
        .map((plan) => plan.contract.code)
        .join(' ')}`,
  );

it.each<[string, BillableContract[], string[]]>([
  [
    'contracts without a group each have their own',
    [contract(1, [line(1, '10')], { group: null }), contract(2, [line(2, '20')], { group: null })],
    ['invoice C-1 10.00 12.20 of C-1', 'invoice C-2 20.00 24.40 of C-2'],
  ],
  [
    'contracts of a group have one together',
    [contract(1, [line(1, '10')]), contract(2, [line(2, '20')])],
    ['invoice C-* 30.00 36.60 of C-1 C-2'],
  ],
  [
    'a site or cost centre within the group has its own',
    [
      contract(1, [line(1, '10')], { group: { key: '5 roma', label: '' } }),
      contract(2, [line(2, '20')], { group: { key: '5 milano', label: '' } }),
      contract(3, [line(3, '5')], { group: { key: '5 roma', label: '' } }),
    ],
    ['invoice C-* 15.00 18.30 of C-1 C-3', 'invoice C-2 20.00 24.40 of C-2'],
  ],
  [
    'whoever is paid in another way stands apart',
    [
      contract(1, [line(1, '10')]),
      contract(2, [line(2, '20')], { paymentMethodCode: 'BON' }),
      contract(3, [line(3, '5')], { paymentTerm: { code: 'RD', rules: [] } }),
    ],
    ['invoice C-1 10.00 12.20 of C-1', 'invoice C-2 20.00 24.40 of C-2', 'invoice C-3 5.00 6.10 of C-3'],
  ],
  [
    'what goes back is taken off the others',
    [
      contract(1, [line(1, '31', { billedTo: '2026-02-01', endsOn: '2025-12-31' })]),
      contract(2, [line(2, '40')]),
    ],
    ['invoice C-* 9.00 10.98 of C-1 C-2'],
  ],
  [
    'more back than due makes a credit note',
    [
      contract(1, [line(1, '31', { billedTo: '2026-02-01', endsOn: '2025-12-31' })]),
      contract(2, [line(2, '1')]),
    ],
    ['credit-note C-* 30.00 36.60 of C-1 C-2'],
  ],
  [
    'whoever owes nothing is not on it',
    [contract(1, [line(1, '0')]), contract(2, [line(2, '20')])],
    ['invoice C-2 20.00 24.40 of C-2'],
  ],
])('%s', (_, contracts, expected) => {
  expect(told(bill(...contracts))).toEqual(expected);
});

it('says whose lines are whose', () => {
  const [whole] = bill(contract(1, [line(1, '10'), line(2, '5')]), contract(2, [line(3, '20')]));
  expect(whole?.document.contractId).toBeNull();
  expect(whole?.document.contracts).toEqual([
    { contractId: 1, contractCode: 'C-1', label: 'C-1, Via Roma 1', firstPosition: 1, lastPosition: 2 },
    { contractId: 2, contractCode: 'C-2', label: 'C-2, Via Roma 2', firstPosition: 3, lastPosition: 3 },
  ]);
});

it('rounds the tax once on the document, and tells the contracts what adds up to it', () => {
  const documents = bill(
    ...['0.02', '0.02', '0.02'].map((price, index) => contract(index + 1, [line(index + 1, price)])),
  );
  expect(told(documents)).toEqual(['invoice C-* 0.06 0.07 of C-1 C-2 C-3']);
  const amounts = [...amountsOf(documents).values()];
  expect(amounts.map(({ total }) => money(total))).toEqual(['0.03', '0.02', '0.02']);
  expect(money(sum(amounts.map(({ taxable }) => taxable)))).toBe('0.06');
});
