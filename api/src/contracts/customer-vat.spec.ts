import { decimal } from '@ponte/shared/money';
import type { TaxCodeFacts } from '../catalog/tax-code-facts';
import type { FiscalPositionFacts } from '../partners/fiscal-position-facts';
import { customerVatRate, type AgreedVat } from './customer-vat';

const tax = (id: number, rate: string): TaxCodeFacts => ({
  ...{ id, code: rate, rate: decimal(rate), natura: null, law: null, payability: 'I', stampSubject: false },
  revenueAccount: null,
});
const abroad: FiscalPositionFacts = {
  ...{ id: 1, name: 'Estero', automatic: true, startsOn: null, endsOn: null, accounts: [] },
  ...{ area: 'EU', country: null, partnerKind: null, vat: 'any' },
  taxes: [{ from: 22, supply: 'service', to: tax(9, '0') }],
};
const line = (values: Partial<AgreedVat> = {}): AgreedVat => ({
  ...{ kind: 'recurring', taxCodeId: 22, taxChosen: false, vatRate: decimal('22'), ...values },
});

it.each([
  ['the product’s', line(), null, null, '22'],
  ['the customer’s own instead', line(), tax(4, '4'), abroad, '4'],
  ['that of the fiscal position instead', line(), null, abroad, '0'],
  ['of what the position does not map', line({ taxCodeId: 10, vatRate: decimal('10') }), null, abroad, '10'],
  ['the one chosen for the line', line({ taxChosen: true }), tax(4, '4'), abroad, '22'],
])('the rate is %s', (_, agreed, taxCode, position, rate) => {
  expect(customerVatRate(agreed, { taxCode, position }).toFixed()).toBe(rate);
});
