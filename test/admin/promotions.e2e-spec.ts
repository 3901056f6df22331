import { testOffice } from './office';

type Row = Readonly<Record<string, unknown>> & { readonly id: number };

const office = testOffice();
const { app } = office;

/** A customer with a tag, whose contract costs 30.00 EUR a month. */
let contract: Row;

beforeAll(async () => {
  const tag = await app.post<Row>('/tags', { name: 'palazzina' });
  const partner = await app.given.partner({ name: 'Condominio Aurora', tagIds: [tag.id] });
  contract = await app.given.contract({ partnerId: partner.id, startsOn: '2031-03-01', fee: '30.00' });
  await office.screen.signIn(app.admin.email, app.admin.password);
  await office.screen.see('Il mese: marzo 2031');
});

it('are defined with what they take off, for how long and for whom', async () => {
  const { screen } = office;
  await screen.press('Promozioni', 'menuitem');
  await screen.press('Crea', 'link');
  await screen.fill('Codice', 'META31');
  await screen.fill('Nome in fattura', 'Primavera a metà prezzo');
  await screen.fill('Sconto (%)', '101');
  await screen.press('Salva');
  expect(await screen.complaint('Sconto (%)')).toBe('Il massimo è 100.');
  await screen.fill('Sconto (%)', '50');
  await screen.fill('Periodi di fatturazione', '3');
  await screen.press('Salva');
  await screen.see('Nessun buono per questa promozione.');
  await screen.see('50%');
  await screen.see('per 3 periodi');

  await screen.press('Crea buoni');
  await screen.fill('Codice', 'aurora');
  await screen.fill('Usi consentiti', '2');
  await screen.press('Crea buoni');
  expect(await screen.row('AURORA')).toMatchObject({ Usati: '0 / 2', 'In uso': 'Attivo' });
  expect(await screen.barriers()).toEqual([]);
});

it('are tried on a contract before they are given, and taken away again', async () => {
  const { screen } = office;
  await screen.go(`/contracts/${contract.id}/show?tab=promotions`);
  await screen.see('Nessuna promozione.');
  await screen.press('Applica una promozione');
  await screen.fill('Codice del buono', 'aurora');
  await screen.see('Canone al mese: da 30,00 € a 15,00 €');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Applica una promozione');
  await screen.see('−15,00 € al mese');
  await screen.see('con il buono AURORA');
  expect(await screen.barriers()).toEqual([]);

  await screen.press('Togli');
  await screen.see('Togliere Primavera a metà prezzo?');
  await screen.press('Togli');
  await screen.see('Nessuna promozione.');
});

it('are given to many contracts: filters, preview, confirmation, result, and back', async () => {
  const { screen } = office;
  await screen.go('/bulk-changes');
  await screen.press('Promozione in blocco', 'link');
  await screen.fill('Motivo', 'Primavera per i condomìni');
  await screen.fill('Promozione', 'META31');
  await screen.press('META31 · Primavera a metà prezzo', 'option');
  await screen.fill('Etichetta del cliente', 'palazzina');
  await screen.press('palazzina', 'option');
  await screen.see('1 contratto scelto');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Calcola l’anteprima');
  await screen.see('L’anteprima è pronta e nessun contratto è cambiato.');
  await screen.settle();
  expect(await screen.row('Condominio Aurora')).toMatchObject({
    ...{ 'Al mese prima': '30,00 €', 'Al mese dopo': '15,00 €', Esito: 'Cambierà' },
  });
  expect(await screen.below('Effetto al mese')).toBe('-15,00 €');
  expect(await screen.barriers()).toEqual([]);

  await screen.press('Conferma e applica');
  await screen.see('1 contratto avrà la promozione: -15,00 € al mese.');
  await screen.press('Conferma e applica');
  await screen.see('I contratti sono cambiati. Si può annullare fino al 09/04/2031.');
  await screen.settle();
  expect(await screen.row('Condominio Aurora')).toMatchObject({ Esito: 'Cambiato' });

  await screen.press('Annulla la modifica');
  await screen.see('Annullare la modifica?');
  await screen.press('Annulla la modifica');
  await screen.see('La modifica è stata annullata: i contratti sono come prima.');
  expect(await app.get(`/contracts/${contract.id}/promotions`)).toEqual([]);
});

it('and prices are revised in the same way, with the notice the law asks for', async () => {
  const { screen } = office;
  await screen.go('/bulk-changes');
  await screen.press('Revisione dei prezzi', 'link');
  await screen.see('almeno 30 giorni di preavviso');
  await screen.fill('Motivo', 'Adeguamento ISTAT');
  await screen.fill('Dal', '2031-03-31');
  await screen.fill('Percentuale (%)', '5');
  await screen.fill('Etichetta del cliente', 'palazzina');
  await screen.press('palazzina', 'option');
  await screen.see('1 contratto scelto');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Calcola l’anteprima');
  await screen.see('Prima che passi il preavviso.');
  expect(screen.takeFaults()).toEqual(['422 POST /api/v1/bulk-changes']);
  await screen.fill('Dal', '2031-05-01');
  await screen.press('Calcola l’anteprima');
  await screen.see('L’anteprima è pronta: nessuno dei contratti scelti cambierebbe.');
  await screen.settle();
  expect(await screen.row('Condominio Aurora')).toMatchObject({
    Esito: 'Non si puòIl cliente non ha un’e-mail per l’avviso: avvisalo in altro modo.',
  });
  expect(await screen.barriers()).toEqual([]);
});
