import { isPermission } from '@ponte/shared/permissions';
import { allows, permissionFor } from './access';
import { MENU } from '../layout/menu-groups';

describe('access', () => {
  it.each([
    ['partners', 'list', 'partner.read'],
    ['partners', 'show', 'partner.read'],
    ['partners', 'create', 'partner.write'],
    ['price-lists', 'edit', 'price-list.write'],
    ['journal-entries', 'list', 'journal-entry.read'],
    ['trial-balance', 'list', 'account.read'],
    ['invoices', 'issue', 'invoice.issue'],
    ['registers', 'create', 'company.write'],
    ['billing-runs', 'create', 'billing-run.preview'],
  ])('%s %s needs %s', (resource, action, permission) => {
    expect(permissionFor(resource, action)).toBe(permission);
  });

  it('has a real permission behind every item of the menu', () => {
    const needed = MENU.flatMap(({ resources }) => resources).map((resource) =>
      permissionFor(resource, 'list'),
    );
    expect(needed.filter((permission) => !isPermission(permission))).toEqual([]);
  });

  it('denies what is not granted', () => {
    expect(allows(['invoice.read'], 'invoices', 'show')).toBe(true);
    expect(allows(['invoice.read'], 'invoices', 'issue')).toBe(false);
    expect(allows([], 'partners', 'list')).toBe(false);
  });
});
