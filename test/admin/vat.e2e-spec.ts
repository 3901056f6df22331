import { testOffice } from './office';

const office = testOffice();
const { app } = office;

interface Figures {
  readonly from: string;
  readonly to: string;
  readonly outputVat: string;
  readonly inputVat: string;
  readonly due: string;
}

beforeAll(async () => {
  const { screen } = office;
  await screen.signIn(app.admin.email, app.admin.password);
  await screen.see('Il mese: marzo 2031');
});

it('shows the register of purchases, equal to the journal, with our protocols', async () => {
  const { screen } = office;
  await screen.go('/vat-registers?span=1&from=2031-03-01&to=2031-03-31');
  await screen.press('Acquisti', 'tab');
  await screen.see('Registro IVA acquisti');
  await screen.see('Il registro quadra con la prima nota al centesimo.');
  await screen.see('Dorsale Ottica Spa');
  expect(await screen.barriers()).toEqual([]);
});

it('settles the VAT of a month: its figures lead to their lines, and are confirmed after asking', async () => {
  const { screen } = office;
  const figures = await app.get<Figures>('/vat-settlements/next');
  expect(figures).toMatchObject({ from: '2031-02-01', to: '2031-02-28' });
  await screen.go('/vat-settlements');
  await screen.see('Da liquidare: febbraio 2031');
  await screen.see('I registri quadrano con la prima nota al centesimo.');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('IVA detratta', 'link');
  await screen.settle();
  await screen.see('Righe scelte per mese di competenza');
  const register = await app.get<{ ownVat: string }>(
    '/vat-registers/purchases?by=competence&from=2031-02-01&to=2031-02-28',
  );
  expect(register.ownVat).toBe(figures.inputVat);

  await screen.go('/vat-settlements');
  await screen.press('Conferma');
  await screen.see('Confermare la liquidazione di febbraio 2031?');
  await screen.press('Conferma');
  await screen.see('Liquidazione confermata');
  await screen.settle();
  await screen.see('Da liquidare: marzo 2031');
  await screen.see('Il periodo non è ancora finito');
  const [settled] = await app.list<Figures & { entryId: number }>('/vat-settlements');
  const { from, to, outputVat, inputVat, due } = figures;
  expect(settled).toMatchObject({ from, to, outputVat, inputVat, due, entryId: expect.any(Number) });
  expect(await screen.row('febbraio 2031')).toMatchObject({ 'Codice F24': '6002' });
  await screen.press('febbraio 2031', 'link');
  await screen.see('Liquidazione di febbraio 2031');
  expect(await screen.barriers()).toEqual([]);
});

it('hands out the communication of a quarter, and keeps who signs it', async () => {
  const { screen } = office;
  await screen.press('LIPE 4° trim. 2030');
  const { fiscalCode, vatNumber } = await app.get<Record<string, string>>('/company');
  const code = fiscalCode === '' ? (vatNumber ?? '') : (fiscalCode ?? '');
  const file = (await screen.saved(`IT${code}_LI_30T04.xml`)).toString();
  expect(file).toContain('<iv:AnnoImposta>2030</iv:AnnoImposta>');
  expect(file).toContain('<iv:CFDichiarante>RSSMRA85T10A562S</iv:CFDichiarante>');
  await screen.press('Modifica');
  await screen.settle();
  await screen.choose('Carica', '8 · Liquidatore');
  await screen.press('Salva');
  await screen.settle();
  expect(await app.get('/accounting-setting')).toMatchObject({ declarantRole: '8', vatCadence: 'monthly' });
  expect(await screen.barriers()).toEqual([]);
});

it('lists the stamp duty of a quarter', async () => {
  const { screen } = office;
  await screen.go('/stamp-duty');
  await screen.see('1° trimestre 2031');
  await screen.see('2521');
  await screen.see('31/05/2031');
  await screen.press('4° trimestre', 'tab');
  await screen.see('4° trimestre 2031');
  expect(await screen.barriers()).toEqual([]);
});
