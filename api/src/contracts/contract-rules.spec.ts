import Big from 'big.js';
import { contractFaults, frozenChanges, type ContractValues, type LineValues } from './contract-rules';
import type { ContractStatus } from './contract-state';

const LINE: LineValues = {
  ...{ id: 1, productId: 7, quantity: new Big('1'), unitPrice: new Big('30'), discountPercent: new Big('0') },
  ...{ startsOn: '2025-01-01', endsOn: null, billedTo: null, refundedFrom: null },
  ...{ kind: 'recurring', provision: null, instalments: 1, followsLineId: null },
};
const BILLED: LineValues = { ...LINE, billedTo: '2025-03-01' };
const NEW: LineValues = {
  productId: 8,
  quantity: LINE.quantity,
  unitPrice: LINE.unitPrice,
  discountPercent: LINE.discountPercent,
  startsOn: '2025-03-01',
  endsOn: null,
  billedTo: null,
  refundedFrom: null,
  ...{ kind: 'recurring', provision: null, instalments: 1, followsLineId: null },
};

const CONTRACT: ContractValues = {
  ...{ partnerId: 1, siteAddressId: null, startsOn: '2025-01-01', endsOn: null, recurrenceMonths: 1 },
  ...{ policy: 'advance', fixedDay: null, anchor: 'start', anchorOn: null, dayCount: null, lines: [LINE] },
  ...{ termMonths: null, renewal: 'none', renewalMonths: null, commitmentMonths: null },
  ...{ earlyFee: 'none', earlyFeeAmount: null },
};
const BILLED_CONTRACT: ContractValues = { ...CONTRACT, lines: [BILLED] };

describe('a contract that contradicts itself', () => {
  it.each<[string, Partial<ContractValues>, string[]]>([
    ['nothing wrong', {}, []],
    ['ends on the day it starts', { endsOn: '2025-01-01' }, []],
    ['ends the day before it starts: never in force', { endsOn: '2024-12-31' }, []],
    ['ends earlier', { endsOn: '2024-12-30' }, ['endsOn']],
    ['fixed day without a day', { policy: 'fixed-day' }, ['fixedDay']],
    ['fixed day', { policy: 'fixed-day', fixedDay: 31 }, []],
    ['goes on for another term without having one', { renewal: 'tacit' }, ['termMonths']],
    ['goes on for another term', { renewal: 'tacit', termMonths: 12 }, []],
    ['a fixed fee of nothing', { earlyFee: 'fixed' }, ['earlyFeeAmount']],
    ['a line of nothing', { lines: [LINE, { ...LINE, quantity: new Big('0') }] }, ['lines.1.quantity']],
    ['a line that ends before it starts', { lines: [{ ...LINE, endsOn: '2024-11-30' }] }, ['lines.0.endsOn']],
    ['a fee in instalments', { lines: [{ ...LINE, instalments: 3 }] }, ['lines.0.instalments']],
    ['an activation in instalments', { lines: [{ ...LINE, kind: 'activation', instalments: 3 }] }, []],
    [
      'an accessory sold in instalments',
      { lines: [{ ...LINE, kind: 'accessory', provision: 'sold', instalments: 3 }] },
      [],
    ],
    ['a fee on loan', { lines: [{ ...LINE, provision: 'loan' }] }, ['lines.0.provision']],
  ])('%s', (_, change, fields) => {
    expect(contractFaults({ ...CONTRACT, ...change }).map(({ field }) => field)).toEqual(fields);
  });
});

describe('what may change', () => {
  it.each<[string, ContractStatus, ContractValues, Partial<ContractValues>, string[]]>([
    [
      'anything of a draft',
      'draft',
      CONTRACT,
      { partnerId: 2, startsOn: '2025-02-01', recurrenceMonths: 12, lines: [] },
      [],
    ],
    ['the customer of an active one', 'active', CONTRACT, { partnerId: 2 }, ['partnerId']],
    [
      'the terms while nothing is billed',
      'active',
      CONTRACT,
      { recurrenceMonths: 12, startsOn: '2025-02-01' },
      [],
    ],
    [
      'the terms once something is',
      'active',
      BILLED_CONTRACT,
      { startsOn: '2025-02-01', recurrenceMonths: 12, policy: 'fixed-day', fixedDay: 5, anchor: 'calendar' },
      ['startsOn', 'recurrenceMonths', 'policy', 'fixedDay', 'anchor'],
    ],
    ['end and site', 'suspended', BILLED_CONTRACT, { endsOn: '2025-06-30', siteAddressId: 3 }, []],
    [
      'end and site of a closed one',
      'closed',
      BILLED_CONTRACT,
      { endsOn: '2025-06-30', siteAddressId: 3 },
      ['endsOn', 'siteAddressId'],
    ],
    [
      'the day it begins, of what the customer was offered',
      'proposal',
      CONTRACT,
      { startsOn: '2025-02-01', lines: [{ ...LINE, startsOn: '2025-02-01' }] },
      [],
    ],
    [
      'anything else of what the customer was offered',
      'accepted',
      CONTRACT,
      {
        recurrenceMonths: 12,
        termMonths: 24,
        endsOn: '2025-12-31',
        lines: [{ ...LINE, unitPrice: new Big('25') }],
      },
      ['recurrenceMonths', 'termMonths', 'endsOn', 'lines'],
    ],
    ['what was refused', 'refused', CONTRACT, { siteAddressId: 3, lines: [] }, ['siteAddressId', 'lines']],
    [
      'an unbilled line',
      'active',
      CONTRACT,
      { lines: [{ ...LINE, unitPrice: new Big('25'), quantity: new Big('2') }] },
      [],
    ],
    ['an unbilled line gone', 'active', CONTRACT, { lines: [] }, []],
    [
      'what a bill was made from',
      'active',
      BILLED_CONTRACT,
      {
        lines: [
          NEW,
          {
            ...BILLED,
            productId: 9,
            unitPrice: new Big('25'),
            quantity: new Big('2'),
            discountPercent: new Big('5'),
            startsOn: '2025-02-01',
          },
        ],
      },
      [
        'lines.1.productId',
        'lines.1.startsOn',
        'lines.1.quantity',
        'lines.1.unitPrice',
        'lines.1.discountPercent',
      ],
    ],
    ['a billed line gone', 'active', BILLED_CONTRACT, { lines: [NEW] }, ['lines']],
    [
      'an end and a successor',
      'active',
      BILLED_CONTRACT,
      { lines: [{ ...BILLED, endsOn: '2025-02-28' }, NEW] },
      [],
    ],
    [
      'the same price written otherwise',
      'active',
      BILLED_CONTRACT,
      { lines: [{ ...BILLED, unitPrice: new Big('30.00') }] },
      [],
    ],
    [
      'prolonging a line of which days were given back',
      'active',
      { ...BILLED_CONTRACT, lines: [{ ...BILLED, endsOn: '2025-02-28', refundedFrom: '2025-03-01' }] },
      { lines: [{ ...BILLED, endsOn: null, refundedFrom: '2025-03-01' }] },
      ['lines.0.endsOn'],
    ],
    [
      'prolonging a line that is billed to its end',
      'active',
      { ...BILLED_CONTRACT, lines: [{ ...BILLED, endsOn: '2025-02-28', billedTo: '2025-03-01' }] },
      { lines: [{ ...BILLED, endsOn: null, billedTo: '2025-03-01' }] },
      [],
    ],
    [
      'prolonging a line whose end is still ahead',
      'active',
      { ...BILLED_CONTRACT, lines: [{ ...BILLED, endsOn: '2025-06-30', billedTo: '2025-03-01' }] },
      { lines: [{ ...BILLED, endsOn: null, billedTo: '2025-03-01' }] },
      [],
    ],
    [
      'an unbilled line gone that another follows',
      'active',
      { ...CONTRACT, lines: [LINE, { ...NEW, id: 2, followsLineId: 1 }] },
      { lines: [{ ...NEW, id: 2, followsLineId: 1 }] },
      ['lines'],
    ],
    [
      'an unbilled follower gone',
      'active',
      { ...CONTRACT, lines: [LINE, { ...NEW, id: 2, followsLineId: 1 }] },
      { lines: [LINE] },
      [],
    ],
    [
      'parts and provision of a billed line',
      'active',
      BILLED_CONTRACT,
      { dayCount: 'thirty', lines: [{ ...BILLED, instalments: 2, provision: 'sold' }] },
      ['dayCount', 'lines.0.provision', 'lines.0.instalments'],
    ],
    ['a line of a closed one', 'closed', CONTRACT, { lines: [LINE, NEW] }, ['lines']],
    ['the end of such a line', 'closed', CONTRACT, { lines: [{ ...LINE, endsOn: '2025-02-28' }] }, ['lines']],
    ['nothing of a closed one', 'closed', BILLED_CONTRACT, {}, []],
  ])('%s', (_, status, before, change, fields) => {
    expect(frozenChanges(status, before, { ...before, ...change }).map(({ field }) => field)).toEqual(fields);
  });
});
