import type { MenuGroup } from '../../admin/src/layout/menu-groups';
import { testOffice, type Office } from './office';

/** At a desk and on a phone: no console error, no refused request, nothing axe holds serious, nothing too wide. */
export function everyPageIsFit(groups: readonly MenuGroup[]): void {
  const office = testOffice();

  beforeAll(async () => {
    await office.screen.signIn(office.app.admin.email, office.app.admin.password);
    await office.screen.see('Il mese: marzo 2031');
  });

  describe('every page is fit for all:', () => {
    it.each(groups.flatMap(({ resources }) => resources))('%s', (resource) => walk(office, resource));
  });
}

/** The list, the form of a new record, the first record and its form. */
async function walk({ screen }: Office, resource: string): Promise<void> {
  await screen.go(`/${resource}`);
  expect(await screen.barriers()).toEqual([]);

  if (await screen.has('Crea', 'link')) {
    await screen.go(`/${resource}/create`);
    expect(await screen.barriers()).toEqual([]);
    await screen.go(`/${resource}`);
  }
  const row = await screen.page.$('#main-content tbody tr td');
  if (!row) return;
  await row.click();
  await screen.settle();
  if (screen.path() === `/${resource}`) return; // a row that leads nowhere
  expect(await screen.barriers()).toEqual([]);

  if (!(await screen.has('Modifica', 'link'))) return;
  await screen.press('Modifica', 'link');
  await screen.settle();
  expect(await screen.barriers()).toEqual([]);
}
