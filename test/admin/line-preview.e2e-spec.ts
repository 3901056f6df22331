import { testOffice } from './office';

const office = testOffice();
const { app } = office;

beforeAll(async () => {
  await office.screen.signIn(app.admin.email, app.admin.password);
  await office.screen.see('Il mese: marzo 2031');
});

it('tells tax, account and totals of an invoice before it is saved, by the customer’s letter of intent', async () => {
  const { screen } = office;
  const { id: partnerId } = await app.given.partner();
  await app.post('/letters-of-intent', {
    ...{ partnerId, protocol: '31011012345678902-000001', amount: '500.00' },
    ...{ receivedOn: '2031-01-10', startsOn: '2031-01-01', endsOn: '2031-12-31' },
  });
  const { id: productId } = await app.given.product({ unitPrice: '100.00' });
  const lines = [{ productId, description: 'Fibra', quantity: '2', unitPrice: '100.00' }];
  const source = encodeURIComponent(JSON.stringify({ partnerId, documentType: 'TD01', lines }));
  await screen.go(`/invoices/create?source=${source}`);
  await screen.see('dichiarazione d’intento del cliente 31011012345678902-000001');
  await screen.see('conto della categoria del prodotto');
  await screen.see('Totale 200,00 €');
  expect(await screen.barriers()).toEqual([]);
  await screen.fill('Quantità', '6');
  await screen.see('Il plafond non basta per tutte le righe');
  await screen.see('732,00');
  await screen.fill('Quantità', '3');
  await screen.see('dichiarazione d’intento del cliente 31011012345678902-000001');
  await screen.press('Salva');
  await screen.see('Bozza');
  const [draft] = await app.list<{ id: number; total: string }>('/invoices', { partnerId });
  expect(draft?.total).toBe('300.00');
  await screen.go(`/invoices/${draft?.id ?? 0}`);
  await screen.see('conto della categoria del prodotto');
});

it('lets the office say where customers, suppliers, tax codes and the company are usually booked', async () => {
  const { screen } = office;
  const { id } = await app.given.partner({ supplier: true, costAccount: '4202' });
  await screen.go(`/partners/${id}`);
  await screen.see('Di ciò a cui il prodotto non ne dà uno');
  await screen.see('Finché dalle sue fatture non se ne impara un altro');
  expect(await screen.barriers()).toEqual([]);
  const [excluded] = await app.list<{ id: number }>('/tax-codes', { q: '00art15v' });
  await screen.go(`/tax-codes/${excluded?.id ?? 0}`);
  await screen.see('Dove né prodotto né cliente ne danno uno');
  expect(await screen.barriers()).toEqual([]);
  await screen.go('/company');
  await screen.see('Dove nessun altro ne dà uno');
  expect(await screen.barriers()).toEqual([]);
});

it('tells what a condominium withholds before the invoice is saved, and what was withheld in the year', async () => {
  const { screen } = office;
  const { id: partnerId } = await app.given.partner({ name: 'Condominio Via Po', withholdsTax: true });
  const works = { kind: 'activation', unitPrice: '100.00', withholdingSubject: true };
  const { id: productId } = await app.given.product(works);
  const lines = [{ productId, description: 'Cablaggio', quantity: '1', unitPrice: '100.00' }];
  const source = encodeURIComponent(JSON.stringify({ partnerId, documentType: 'TD01', lines }));
  await screen.go(`/invoices/create?source=${source}`);
  await screen.see('Ritenuta del condominio');
  await screen.see('Netto a pagare 118,00 €');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Salva');
  await screen.see('Bozza');
  const [draft] = await app.list<{ id: number; withheld: string }>('/invoices', { partnerId });
  expect(draft?.withheld).toBe('4.00');
  await app.post(`/invoices/${draft?.id ?? 0}/issue`);
  const receivedOn = app.clock.today();
  await app.post('/payments', { partnerId, amount: '118.00', receivedOn, methodCode: 'BON' });
  await app.drain();
  await screen.go('/suffered-withholdings');
  await screen.see('Conto 1609: 29,00 €');
  await screen.see('Condominio Via Po');
  expect(await screen.barriers()).toEqual([]);
  await screen.go(`/partners/${partnerId}`);
  await screen.see('Opera la ritenuta (condominio)');
  expect(await screen.barriers()).toEqual([]);
});
