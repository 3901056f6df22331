import { testOffice } from './office';

const office = testOffice();
const { app } = office;

beforeAll(async () => {
  await app.given.partner({
    ...{ kind: 'company', name: 'Cloud Hosting Ltd', country: 'IE', vatNumber: '6388047V', fiscalCode: null },
  });
  await office.screen.signIn(app.admin.email, app.admin.password);
  await office.screen.see('Il mese: marzo 2031');
});

it('records a bill off paper and integrates it with the kind chosen', async () => {
  const { screen } = office;
  await screen.go('/bills');
  await screen.press('Registra a mano');
  await screen.see('Per le fatture di carta');
  await screen.fill('Fornitore', 'Cloud Hosting');
  await screen.press('Cloud Hosting Ltd', 'option');
  await screen.fill('Numero', 'INV-118');
  await screen.fill('Data', '2031-03-01');
  await screen.fill('Descrizione', 'Server virtuali');
  await screen.fill('Imponibile', '200,00');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Registra a mano');
  await screen.see('Fattura registrata');
  await screen.see('TD17 · servizi dall’estero');
  await app.drain();
  await screen.press('Fai l’integrazione');
  await screen.choose('Tipo', 'TD18 · beni intracomunitari');
  await screen.press('Fai l’integrazione');
  await screen.see('Integrazione fatta');
  await app.drain();
  expect(await app.list('/vat-integrations', { documentType: 'TD18' })).toMatchObject([
    { supplierName: 'Cloud Hosting Ltd', tax: '44.00', status: 'ready' },
  ]);
});

it('records a bill whose VAT waits for the payment, and shows what waits', async () => {
  const { screen } = office;
  await screen.go('/bills');
  await screen.press('Registra a mano');
  await screen.see('Per le fatture di carta');
  await screen.fill('Fornitore', 'Cloud Hosting');
  await screen.press('Cloud Hosting Ltd', 'option');
  await screen.fill('Numero', 'INV-119');
  await screen.fill('Data', '2031-03-01');
  await screen.fill('Descrizione', 'Noleggio');
  await screen.fill('Imponibile', '100,00');
  await screen.choose('IVA', '22%');
  await screen.press('IVA detraibile al pagamento (esigibilità differita)', 'choice');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Registra a mano');
  await screen.see('INV-119');
  await app.drain();
  await screen.page.reload();
  await screen.see('In attesa del pagamento');
  await screen.see('22,00');
  expect(await screen.barriers()).toEqual([]);
});
