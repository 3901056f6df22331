import { testOffice } from './office';

const office = testOffice();
const { app } = office;

beforeAll(async () => {
  await office.screen.signIn(app.admin.email, app.admin.password);
  await office.screen.see('Il mese: marzo 2031');
});

it('integrates a bill under reverse charge with one tap, and gives its file', async () => {
  const { screen } = office;
  await screen.press('Integrazioni', 'menuitem');
  await screen.see('IR 2031/0001');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('1 da fare', 'link');
  await screen.see('TD16 · reverse charge interno');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Pulizie Valtronto Srl', 'cell');
  await screen.see('Il fornitore non ha addebitato l’IVA');
  await screen.press('Fai l’integrazione');
  await screen.see('Prende il prossimo numero del suo sezionale');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Fai l’integrazione');
  await screen.see('Integrazione fatta');
  await app.drain();
  const [made] = await app.list<{ id: number; number: string; fileName: string }>('/vat-integrations', {
    sort: 'id',
    order: 'DESC',
  });
  await screen.see(made?.number ?? '');
  await screen.go('/vat-integrations');
  await screen.press(made?.number ?? '', 'cell');
  await screen.press('Scarica l’XML');
  const file = await screen.saved(made?.fileName ?? '');
  expect(file.toString()).toContain('<TipoDocumento>TD16</TipoDocumento>');
  await screen.press('Segna come inviata');
  await screen.see('non si genera più di nuovo');
  await screen.press('Segna come inviata');
  await screen.see('Segnata come inviata');
  await screen.gone('Crea di nuovo');
  expect(await screen.barriers()).toEqual([]);
});
