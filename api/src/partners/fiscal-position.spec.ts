import { decimal } from '@ponte/shared/money';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import { fiscalPosition, fiscalPositionFaults, swappedAccount, swappedTax } from './fiscal-position';
import type { FiscalPartner, FiscalPositionFacts } from './fiscal-position-facts';

const tax = (id: number, code: string): TaxCodeFacts => ({
  ...{ id, code, rate: decimal(0), natura: null, law: null, payability: 'I', stampSubject: false },
  revenueAccount: null,
});

const position = (
  id: number,
  name: string,
  values: Partial<FiscalPositionFacts> = {},
): FiscalPositionFacts => ({
  ...{ id, name, automatic: true, area: 'any', country: null, partnerKind: null, vat: 'any' },
  ...{ startsOn: null, endsOn: null, taxes: [], accounts: [], ...values },
});

const INTRA = position(3, 'intra', {
  ...{ area: 'EU', vat: 'vies' },
  taxes: [
    { from: 1, supply: 'goods', to: tax(11, '00eu') },
    { from: 1, supply: 'service', to: tax(12, '00n21v') },
    { from: 2, supply: 'any', to: tax(13, '00n4v') },
  ],
  accounts: [{ from: '3120', to: '3125' }],
});

/** In their order, as a company has them. */
const POSITIONS = [
  position(1, 'split', { country: 'IT', partnerKind: 'public-body', endsOn: '2026-06-30' }),
  position(2, 'national', { country: 'IT' }),
  INTRA,
  position(4, 'EU consumers', { area: 'EU' }),
  position(5, 'export', { area: 'extra-EU', vat: 'number' }),
  position(6, 'exempt', { automatic: false, startsOn: '2026-03-01' }),
];

const FIRM: FiscalPartner = {
  ...{ kind: 'company', country: 'IT', vatNumber: '123', viesValidOn: null, positionId: null },
};

it.each<[string, Partial<FiscalPartner>, string, string | null]>([
  ['a firm in Italy', {}, '2026-03-16', 'national'],
  ['a public body', { kind: 'public-body', vatNumber: null }, '2026-06-30', 'split'],
  ['a public body once split payment is over', { kind: 'public-body' }, '2026-07-01', 'national'],
  ['a firm in the EU that VIES knows', { country: 'DE', viesValidOn: '2026-03-01' }, '2026-03-01', 'intra'],
  [
    'one that VIES knew only later',
    { country: 'DE', viesValidOn: '2026-03-02' },
    '2026-03-01',
    'EU consumers',
  ],
  ['one that VIES does not know', { country: 'DE' }, '2026-03-16', 'EU consumers'],
  ['a consumer in the EU', { kind: 'person', country: 'FR', vatNumber: null }, '2026-03-16', 'EU consumers'],
  ['a firm in Switzerland', { country: 'CH' }, '2026-03-16', 'export'],
  ['a consumer in Switzerland', { country: 'CH', vatNumber: null }, '2026-03-16', null],
  ['one given by hand', { positionId: 6 }, '2026-03-16', 'exempt'],
  ['one given by hand, before its day', { positionId: 6 }, '2026-02-28', 'national'],
  ['one given by hand that is out of use', { positionId: 99 }, '2026-03-16', 'national'],
])('%s has its position', (_, partner, day, name) => {
  expect(fiscalPosition({ ...FIRM, ...partner }, POSITIONS, day)?.name ?? null).toBe(name);
});

it('taxes goods elsewhere than services, and leaves alone what it does not name', () => {
  expect(swappedTax(INTRA, 1, 'goods')?.code).toBe('00eu');
  expect(swappedTax(INTRA, 1, 'recurring')?.code).toBe('00n21v');
  expect(swappedTax(INTRA, 1, null)?.code).toBe('00n21v');
  expect(swappedTax(INTRA, 2, 'goods')?.code).toBe('00n4v');
  expect(swappedTax(INTRA, 99, 'goods')).toBeNull();
  expect(swappedTax(null, 1, 'goods')).toBeNull();
});

it('books on other accounts', () => {
  expect([
    swappedAccount(INTRA, '3120'),
    swappedAccount(INTRA, '3101'),
    swappedAccount(null, '3120'),
  ]).toEqual(['3125', '3101', '3120']);
});

const WRITTEN = {
  ...{ area: 'any' as const, country: null, startsOn: null, endsOn: null, taxes: [], accounts: [] },
};
const swap = (from: number, supply: 'any' | 'goods' | 'service') => ({ from, supply, to: 9 });

it.each([
  ['nothing', {}, []],
  ['goods and services apart', { taxes: [swap(1, 'goods'), swap(1, 'service')] }, []],
  ['one day', { startsOn: '2026-01-01', endsOn: '2026-01-01' }, []],
  [
    'an end before the start',
    { startsOn: '2026-01-02', endsOn: '2026-01-01' },
    ['endsOn fiscal-position.ends-before-start'],
  ],
  [
    'Switzerland in the EU',
    { area: 'EU' as const, country: 'CH' },
    ['country fiscal-position.country-elsewhere'],
  ],
  [
    'Italy abroad',
    { area: 'extra-EU' as const, country: 'IT' },
    ['country fiscal-position.country-elsewhere'],
  ],
  [
    'two answers for one code',
    { taxes: [swap(1, 'any'), swap(1, 'goods')] },
    ['taxes.1.from fiscal-position.mapped-twice'],
  ],
  [
    'two answers for one account',
    {
      accounts: [
        { from: '3120', to: '1' },
        { from: '3120', to: '2' },
      ],
    },
    ['accounts.1.from fiscal-position.mapped-twice'],
  ],
])('%s is judged', (_, values, faults) => {
  const found = fiscalPositionFaults({ ...WRITTEN, ...values });
  expect(found.map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
});
