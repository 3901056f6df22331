import type { Browser } from 'puppeteer';
import { testApp } from '../support/app';
import { lastQuoteToken } from '../support/quote-customer';
import { startChromium } from './chromium';
import { Screen } from './screen';

const app = testApp({ today: '2031-03-10', mailbox: true });

let browser: Browser;
let desk: Screen;
let quoteId: number;

beforeAll(async () => {
  const fibre = await app.given.product({ name: 'Fibra 1000', unitPrice: '29.90' });
  const work = await app.given.product({ name: 'Installazione', kind: 'activation', unitPrice: '120.00' });
  const router = await app.given.product({ name: 'Router', kind: 'goods', unitPrice: '89.99' });
  const { id: partnerId } = await app.given.partner({ email: 'cliente@prova.example' });
  const lines = [{ productId: fibre.id }, { productId: work.id }, { productId: router.id, optional: true }];
  ({ id: quoteId } = await app.post<{ id: number }>('/quotes', {
    ...{ partnerId, title: 'Fibra per la sede', notes: 'A 30 giorni', lines },
  }));
  browser = await startChromium();
  desk = await Screen.open(browser, app.url, app.clock.now());
});

afterAll(async () => {
  await desk.close();
  await browser.close();
});

it('shows what a condominium would withhold of it, while it is written and after', async () => {
  const works = await app.given.product({
    ...{ name: 'Cablaggio', kind: 'activation', unitPrice: '1000.00', withholdingSubject: true },
  });
  const { id: partnerId } = await app.given.partner({ name: 'Condominio Via Po', withholdsTax: true });
  const { id } = await app.post<{ id: number }>('/quotes', {
    ...{ partnerId, title: 'Scale', lines: [{ productId: works.id }] },
  });
  await desk.signIn(app.admin.email, app.admin.password);
  await desk.see('Preventivi');
  await desk.go(`/quotes/${id}`);
  await desk.see('Netto a pagare 1.180,00 €');
  expect(await desk.barriers()).toEqual([]);
  await desk.choose('Ritenuta del condominio', 'No');
  await desk.gone('Netto a pagare');
  await desk.choose('Ritenuta del condominio', 'Come il prodotto');
  await desk.see('Netto a pagare 1.180,00 €');
  await desk.fill('Oggetto', 'Scale A e B');
  await desk.press('Salva');
  await desk.see('Ritenuta 40,00 € · netto a pagare 1.180,00 €');
  expect(await desk.barriers()).toEqual([]);
  expect(desk.takeFaults()).toEqual([]);
});

it('the office looks at a quote, changes it and sends it', async () => {
  await desk.go(`/quotes/${quoteId}`);
  await desk.see('IVA 22%: aliquota del prodotto');
  await desk.see('conto della categoria del prodotto');
  await desk.see('29,90 €');
  expect(await desk.barriers()).toEqual([]);
  await desk.fill('Oggetto', 'Fibra per il magazzino');
  await desk.press('Salva');
  await desk.see('Fibra per il magazzino');
  expect(await desk.row('Router')).toMatchObject({ Quando: 'una volta', Importo: '89,99 €' });
  expect(await desk.barriers()).toEqual([]);

  await desk.press('Invia');
  await desk.see('Inviare il preventivo?');
  await desk.page.click('[role=dialog] button[type=submit]');
  await desk.see('Preventivo inviato');
  await desk.see('Nuova versione');
  expect(await app.get(`/quotes/${quoteId}`)).toMatchObject({ status: 'sent' });
});

it('the customer reads it on a phone, chooses and accepts; the office sees the evidence', async () => {
  await app.drain();
  const phone = await Screen.open(browser, app.url, app.clock.now());
  await phone.page.setViewport({ width: 390, height: 844 });
  await phone.page.goto(`${app.url}/quote/#${lastQuoteToken(app)}`);
  await phone.see('Lo puoi accettare fino al 09/04/2031.');
  await phone.see('146,40 € con IVA');
  await phone.page.click('fieldset input');
  await phone.see('256,19 € con IVA');
  await phone.press('Accetta il preventivo');
  await phone.see('Scrivi nome e cognome.');
  await phone.page.type('.accept input[type=text]', 'Mario Rossi');
  await phone.press('Accetta il preventivo');
  await phone.see('Spunta la frase per accettare.');
  expect(await phone.barriers()).toEqual([]);
  await phone.page.click('.accept .consent input');
  await phone.press('Accetta il preventivo');
  await phone.see('Preventivo accettato');
  expect(phone.takeFaults()).toEqual([]);
  await phone.close();

  await desk.load(`/quotes/${quoteId}/show`);
  await desk.see('Accettato dal cliente');
  await desk.see('Opzioni scelte: Router');
  expect(await desk.below('Chi ha risposto')).toBe('Mario Rossi');
  expect(desk.takeFaults()).toEqual([]);
});

it('the order becomes an advance invoice, a balance invoice and a contract', async () => {
  await desk.press('Apri l’ordine', 'link');
  await desk.see('Confermato');
  await desk.press('Fattura di acconto');
  await desk.see('Percentuale dell’una tantum');
  await desk.page.click('[role=dialog] button[type=submit]');
  await desk.see('Bozza da emettere');
  const [order] = await app.list<{ id: number }>('/sale-orders', { quoteId });
  const { invoices } = await app.get<{ invoices: { id: number }[] }>(`/sale-orders/${order?.id ?? 0}`);
  await app.post(`/invoices/${invoices[0]?.id ?? 0}/issue`);

  await desk.press('Fattura di saldo');
  await desk.see('Fare la fattura di saldo?');
  await desk.press('Fattura di saldo');
  await desk.see('Saldo');
  await desk.see('Fatturato');
  await desk.press('Crea il contratto');
  await desk.see('Creare il contratto?');
  await desk.page.click('[role=dialog] button[type=submit]');
  await desk.see('C-000001');
  expect(await desk.barriers()).toEqual([]);
  expect(await app.get(`/sale-orders/${order?.id ?? 0}`)).toMatchObject({
    ...{ status: 'invoiced', onceTotal: '256.19', invoicedTotal: '256.19' },
  });
  expect(desk.takeFaults()).toEqual([]);
});

it('an order taken on the telephone needs no quote', async () => {
  const [work] = await app.list<{ id: number }>('/products', { q: 'Installazione' });
  const [customer] = await app.list<{ id: number }>('/partners', { q: 'Cliente' });
  const source = { partnerId: customer?.id, lines: [{ productId: work?.id, quantity: '2' }] };
  await desk.go(`/sale-orders/create?source=${encodeURIComponent(JSON.stringify(source))}`);
  await desk.see('IVA 22%: aliquota del prodotto');
  await desk.fill('Oggetto', 'Al telefono');
  await desk.settle();
  expect(await desk.barriers()).toEqual([]);
  await desk.press('Salva');
  await desk.see('Fattura di saldo');
  await desk.settle();
  expect(await desk.row('Installazione')).toMatchObject({ Importo: '240,00 €' });
  const [order] = await app.list('/sale-orders', { q: 'Al telefono' });
  expect(order).toMatchObject({ quoteId: null, onceTotal: '292.80', status: 'confirmed' });
  expect(desk.takeFaults()).toEqual([]);
});
