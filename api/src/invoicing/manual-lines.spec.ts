import { DomainError } from '@ponte/shared/domain-error';
import { decimal, money } from '@ponte/shared/money';
import type { ProductFacts } from '../catalog/product-facts';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import type { FiscalPositionFacts } from '../partners/fiscal-position-facts';
import { manualLines, type LineDefaults, type ManualLine } from './manual-lines';
import type { CustomerTax } from './position-tax';

const vat: TaxCodeFacts = {
  ...{
    id: 1,
    code: '22v',
    rate: decimal('22'),
    natura: null,
    law: null,
    payability: 'I',
    stampSubject: false,
    revenueAccount: null,
  },
};
const split: TaxCodeFacts = { ...vat, id: 2, code: '22vsp', payability: 'S' };
const exempt: TaxCodeFacts = {
  ...vat,
  id: 3,
  code: '00n4v',
  rate: decimal('0'),
  natura: 'N4',
  stampSubject: true,
};
const router: ProductFacts = {
  ...{ id: 8, code: 'ROUTER', name: 'Router Wi-Fi', kind: 'goods', categoryId: 1, unit: 'pz', active: true },
  ...{
    taxCodeId: 1,
    unitPrice: decimal('49.90'),
    revenueAccount: '3101',
    categoryAccount: null,
    withholdingSubject: false,
  },
};

const CUSTOMER: CustomerTax = {
  taxCode: null,
  fiscal: { kind: 'company', country: 'DE', vatNumber: '123', viesValidOn: '2026-01-01', positionId: null },
  accounts: { partner: null, company: null },
  withholdsTax: false,
  position: null,
};
const INTRA_EU: FiscalPositionFacts = {
  ...{ id: 1, name: 'Intra-comunitario', automatic: true, startsOn: null, endsOn: null },
  ...{ area: 'EU', country: null, partnerKind: null, vat: 'vies' },
  taxes: [{ from: 1, supply: 'goods', to: exempt }],
  accounts: [{ from: '3101', to: '3125' }],
};

const defaults: LineDefaults = {
  products: new Map([[8, router]]),
  prices: new Map([[8, decimal('45.00')]]),
  taxCodes: new Map([vat, split, exempt].map((code) => [code.id, code])),
  customer: CUSTOMER,
};

const free: ManualLine = { description: 'Intervento', unitPrice: '60', taxCodeId: 1, revenueAccount: '3123' };

const faultsOf = (...lines: ManualLine[]): string[] => {
  try {
    manualLines(lines, defaults);
  } catch (error) {
    if (error instanceof DomainError) return error.fields.map(({ field, code }) => `${field} ${code}`);
    throw error;
  }
  return [];
};

describe('a line written by hand', () => {
  it('takes from the product what it does not say, at the price of the customer’s list', () => {
    const [line] = manualLines([{ productId: 8, quantity: '3', discountPercent: '10' }], defaults);
    expect(line).toMatchObject({
      description: 'Router Wi-Fi',
      unit: 'pz',
      revenueAccount: '3101',
      taxCodeId: 1,
    });
    expect(money(line?.amount ?? decimal('0'))).toBe('121.50');
    expect(line?.explanation).toMatchObject({
      kind: 'manual',
      price: '45',
      quantity: '3',
      taxRule: 'product',
    });
  });

  it.each([
    ['the one chosen', { ...free, taxCodeId: 3 }, split, 'chosen', 3],
    ['else the customer’s own', { productId: 8 }, split, 'partner', 2],
    ['else the product’s', { productId: 8 }, null, 'product', 1],
  ])('bears the tax %s', (_, line, partnerTax, taxRule, taxCodeId) => {
    const [priced] = manualLines([line], {
      ...defaults,
      customer: { ...CUSTOMER, taxCode: partnerTax },
    });
    expect(priced).toMatchObject({ taxCodeId, explanation: { taxRule } });
  });

  it('bears tax and account that the fiscal position puts in place of the product’s, and remembers why', () => {
    const [priced] = manualLines([{ productId: 8 }], {
      ...defaults,
      customer: { ...CUSTOMER, position: INTRA_EU },
    });
    expect(priced).toMatchObject({ taxCodeId: 3, revenueAccount: '3125' });
    expect(priced?.explanation).toMatchObject({
      taxRule: 'position',
      position: { name: 'Intra-comunitario', byHand: false, replaced: '22v', area: 'EU', vat: 'vies' },
    });
  });

  it('is booked on the account chosen for it, which no position replaces, else where the customer usually is', () => {
    const customer = {
      ...CUSTOMER,
      ...{ accounts: { partner: '3101', company: '3123' }, position: INTRA_EU },
    };
    const [chosen, usual] = manualLines(
      [
        { ...free, revenueAccount: '3101' },
        { ...free, revenueAccount: null },
      ],
      { ...defaults, customer },
    );
    expect(chosen).toMatchObject({ revenueAccount: '3101', explanation: { accountRule: 'line' } });
    expect(usual).toMatchObject({
      revenueAccount: '3125',
      explanation: {
        ...{ accountRule: 'partner', accountSwap: { position: 'Intra-comunitario', replaced: '3101' } },
      },
    });
  });

  it.each<[ManualLine, string[]]>([
    [free, []],
    [{ ...free, unitPrice: '-60' }, []],
    [
      {},
      ['description', 'unitPrice', 'revenueAccount', 'taxCodeId'].map((field) => `lines.0.${field} required`),
    ],
    [{ ...free, productId: 99 }, ['lines.0.productId unknown']],
    [{ ...free, taxCodeId: 99 }, ['lines.0.taxCodeId unknown']],
    [{ ...free, quantity: '0' }, ['lines.0.quantity positive']],
    [{ ...free, periodFrom: '2026-03-01' }, ['lines.0.periodTo required']],
    [{ ...free, periodFrom: '2026-03-01', periodTo: '2026-03-01' }, ['lines.0.periodTo after-from']],
  ])('%j has the faults %j', (line, faults) => {
    expect(faultsOf(line)).toEqual(faults);
  });

  it('is never alone missing: a document has lines', () => {
    expect(faultsOf()).toEqual(['lines required']);
  });
});
