import fc from 'fast-check';
import { integrationTypes, proposedIntegration, type IntegrationType, type Supply } from './integration-type';

describe('the kind of an integration', () => {
  it.each<[string, Supply, IntegrationType]>([
    ['IT', 'services', 'TD16'],
    ['IT', 'goods', 'TD16'],
    ['DE', 'services', 'TD17'],
    ['IE', 'goods', 'TD18'],
    ['US', 'services', 'TD17'],
    ['GB', 'goods', 'TD19'],
    ['SM', 'goods', 'TD19'],
  ])('from %s, %s: %s', (country, supply, expected) => {
    expect(proposedIntegration(country, supply)).toBe(expected);
  });

  it('is always one that SdI takes from that country', () => {
    const country = fc.constantFrom('IT', 'DE', 'FR', 'GR', 'US', 'CH', 'SM', 'VA', 'CN');
    fc.assert(
      fc.property(country, fc.constantFrom<Supply>('goods', 'services'), (from, supply) => {
        const allowed = integrationTypes(from);
        expect(allowed).toContain(proposedIntegration(from, supply));
        expect(allowed.includes('TD16')).toBe(from === 'IT');
      }),
    );
  });
});
