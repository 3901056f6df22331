import { issueDocument } from '../support/issue-document';
import { testOffice } from './office';

const office = testOffice();
const { app } = office;
let invoice: number;

beforeAll(async () => {
  const { screen } = office;
  const { id } = await app.given.partner({ name: 'Paga A Rate Srl' });
  invoice = (await issueDocument(app, { partnerId: id, issuedOn: '2031-03-10' })).id;
  await app.drain();
  await screen.signIn(app.admin.email, app.admin.password);
  await screen.see('Il mese: marzo 2031');
});

it('takes a part of an invoice, of which the bank keeps a fee', async () => {
  const { screen } = office;
  await screen.go(`/invoices/${invoice}/show`);
  await screen.see('122,00 €');
  await screen.press('Registra incasso', 'link');
  await screen.fill('Importo', '100,00');
  await screen.fill('Commissioni', '1,20');
  await screen.choose('Modalità', 'Carta di pagamento');
  await screen.settle();
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Salva');
  await screen.see('Registrato');
  expect(await screen.below('Commissioni')).toBe('1,20 €');
  await app.drain();
  await screen.go(`/invoices/${invoice}/show`);
  await screen.see('Residuo 22,00 €');
});

it('takes the rest but for some cents, which are written off', async () => {
  const { screen } = office;
  await screen.press('Registra incasso', 'link');
  await screen.fill('Importo', '21,60');
  await screen.choose('Modalità', 'Bonifico bancario');
  await screen.press('Abbuonare 0,40 € che mancano: le partite risultano pagate', 'choice');
  await screen.settle();
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Salva');
  await screen.see('Registrato');
  expect(await screen.below('Abbuono')).toBe('0,40 €');
  await app.drain();
  await screen.go(`/invoices/${invoice}/show`);
  await screen.see('Saldata');
  expect(await screen.below('Residuo')).toBe('0,00 €');
});
