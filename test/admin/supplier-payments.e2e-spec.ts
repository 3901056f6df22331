import { testOffice } from './office';

const office = testOffice();
const { app } = office;

beforeAll(async () => {
  await office.screen.signIn(app.admin.email, app.admin.password);
  await office.screen.see('Il mese: marzo 2031');
});

it('shows what is due to suppliers, pays a bill with its withholding, and undoes that', async () => {
  const { screen } = office;
  await screen.press('Scadenzario fornitori', 'menuitem');
  await screen.see('Già scaduto');
  await screen.see('Studio Neri');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Studio Neri', 'cell');
  await screen.see('Da pagare');
  await screen.press('Registra un pagamento', 'link');
  await screen.see('Scelgo io che cosa paga');
  await screen.choose('Modalità', 'Bonifico bancario');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Salva');
  await screen.see('Che cosa paga');
  await screen.see('90,00');
  await app.drain();
  await screen.press('Storna');
  await screen.see('Stornare il pagamento?');
  await screen.fill('Motivo', 'Bonifico respinto');
  await screen.press('Storna');
  await screen.see('Bonifico respinto');
  expect(await screen.barriers()).toEqual([]);
});

it('lists what is withheld by month and supplier, and records the F24', async () => {
  const { screen } = office;
  await screen.press('Ritenute d’acconto', 'menuitem');
  await screen.see('Da versare con F24');
  await screen.see('Studio Neri');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Registra F24');
  await screen.choose('Modalità', 'Bonifico bancario');
  await screen.press('Registra F24');
  await screen.see('Versamento registrato');
  await screen.gone('Registra F24');
});
