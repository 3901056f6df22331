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

it('gives credit back to the customer, after showing what comes of it, and undoes it', async () => {
  const { screen } = office;
  const { id } = await app.given.partner({ name: 'Paga Troppo Srl' });
  await app.post('/payments', {
    ...{ partnerId: id, amount: '50.00', receivedOn: '2031-03-10', methodCode: 'BON', allocations: [] },
  });
  await screen.go(`/partners/${id}/show`);
  await screen.press('Rimborsa');
  await screen.see('Quale credito');
  await screen.see('Al cliente vanno 50,00 €; gli restano a credito 0,00 €.');
  await screen.fill('Importo', '50,01');
  await screen.see('Supera il credito da cui si prende.');
  expect(screen.takeFaults()).toEqual(['422 POST /api/v1/refunds/preview']);
  await screen.fill('Importo', '20,00');
  await screen.see('Al cliente vanno 20,00 €; gli restano a credito 30,00 €.');
  await screen.choose('Modalità', 'Bonifico bancario');
  await screen.settle();
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Rimborsa');
  await screen.see('Rimborso al cliente');
  await screen.see('Che cosa rimborsa');
  await screen.settle();
  expect(await screen.below('Importo')).toBe('-20,00 €');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Storna');
  await screen.see('Stornare il rimborso?');
  await screen.fill('Motivo', 'Bonifico respinto');
  await screen.press('Storna');
  await screen.see('Rimborso stornato');
  await app.drain();
  await screen.go(`/payments?filter=${encodeURIComponent(JSON.stringify({ partnerId: id }))}`);
  await screen.see('-20,00 €');
});

it('detaches one of the invoices it paid, after a question, and the money is credit', async () => {
  const { screen } = office;
  const { id } = await app.given.partner({ name: 'Paga Due Volte Srl' });
  const issued = [
    await issueDocument(app, { partnerId: id, issuedOn: '2031-03-10' }),
    await issueDocument(app, { partnerId: id, issuedOn: '2031-03-10' }),
  ];
  const payment = await app.post<{ id: number }>('/payments', {
    ...{ partnerId: id, amount: '244.00', receivedOn: '2031-03-10', methodCode: 'BON' },
  });
  const wrong = `Fattura ${issued[1]?.number ?? ''}`;
  await screen.go(`/payments/${payment.id}/show`);
  await screen.see(wrong);
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Stacca', 'button', wrong);
  await screen.see(`Staccare l’incasso da ${wrong}?`);
  await screen.see('122,00 € tornano a credito del cliente');
  await screen.press('Stacca');
  await screen.see('Staccato: è a credito');
  await screen.settle();
  expect(await screen.below('A credito')).toBe('122,00 €');
  expect((await screen.row(wrong))['Annullato il']).not.toBe('');
  await screen.go(`/invoices/${issued[1]?.id ?? 0}/show`);
  await screen.see('Residuo 122,00 €');
});
