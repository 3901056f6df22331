import { testOffice } from './office';
import type { Screen } from './screen';

const office = testOffice();
const OVER = 'La sessione è terminata: accedi di nuovo.';

let tab: Screen;

beforeEach(async () => {
  tab = await office.open();
  await tab.signIn(office.app.admin.email, office.app.admin.password);
  await tab.see('Il mese: marzo 2031');
});

/** Ended from another device: neither the token nor the cookie that would bring another is good any more. */
async function endSession(): Promise<void> {
  await tab.settle();
  const sessions = await office.app.list<{ id: number; current: boolean }>('/auth/sessions');
  for (const { id } of sessions.filter(({ current }) => !current))
    await office.app.delete(`/auth/sessions/${id}`);
}

/** Refused requests, and nothing that broke. */
function expectRefusalsOnly(): void {
  const faults = tab.takeFaults();
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.filter((fault) => !fault.startsWith('401 '))).toEqual([]);
}

it('saves nothing and says so, then leads back to the form', async () => {
  await tab.go('/tags/create');
  await tab.fill('Nome', 'Dopo la scadenza');
  await endSession();
  await tab.press('Salva');
  await tab.see(OVER);
  await tab.see('Accedi');
  await tab.settle();
  expect((await tab.texts('[role=alert], .MuiSnackbarContent-message')).join()).not.toContain('creato');
  expectRefusalsOnly();
  expect(await office.app.list('/tags', { q: 'Dopo la scadenza' })).toEqual([]);
  await tab.fill('E-mail', office.app.admin.email);
  await tab.fill('Password', office.app.admin.password);
  await tab.press('Accedi');
  await tab.see('Nome');
  expect(tab.path()).toBe('/tags/create');
});

it('does nothing of what a button says, and does not claim it', async () => {
  const [account] = await office.app.list<{ id: number }>('/radius-accounts', { accessState: 'active' });
  await tab.go(`/radius-accounts/${account?.id ?? 0}/show`);
  await tab.press('Disattiva');
  await tab.fill('Motivo', 'Prova');
  await endSession();
  await tab.press('Disattiva');
  await tab.see(OVER);
  await tab.see('Accedi');
  expect((await tab.texts('.MuiSnackbarContent-message')).join()).not.toContain('disattivato');
  expectRefusalsOnly();
});

it.each(['/nas-states', '/recurring-revenue', '/invoices', '/'])(
  'leaves %s without breaking it',
  async (path) => {
    await tab.go(path);
    await endSession();
    await tab.press('Ricarica');
    await tab.see(OVER);
    await tab.see('Accedi');
    await tab.settle();
    expectRefusalsOnly();
  },
);
