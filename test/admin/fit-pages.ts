import { MENU, type MenuGroup } from '../../admin/src/layout/menu-groups';
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

/** The register of the menu whose page this is, if any: `/invoices/7/show` is one of `invoices`. */
function registerOf(path: string): string | undefined {
  return MENU.flatMap(({ resources }) => resources).find((resource) => path.startsWith(`/${resource}/`));
}

/** The list, the form of a new record, the first record and its form; one after the other beginning at a desk and on a phone. */
async function walk({ screen }: Office, resource: string): Promise<void> {
  const fit = async () => expect(await screen.barriers({ stay: true })).toEqual([]);
  await screen.widen();
  await screen.go(`/${resource}`);
  await fit();

  if (await screen.has('Crea', 'link')) {
    await screen.go(`/${resource}/create`);
    await fit();
    await screen.go(`/${resource}`);
  }
  await screen.widen();
  const row = await screen.page.$('#main-content tbody tr td');
  if (!row) return;
  await row.click();
  await screen.settle();
  if (screen.path() === `/${resource}`) return; // a row that leads nowhere
  if ((registerOf(screen.path()) ?? resource) !== resource) return; // walked with the register whose page it is
  await fit();

  if (!(await screen.has('Modifica', 'link'))) return;
  await screen.press('Modifica', 'link');
  await screen.settle();
  await fit();
}
