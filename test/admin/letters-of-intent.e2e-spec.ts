import { testOffice } from './office';

const office = testOffice();
const { app } = office;

beforeAll(async () => {
  await office.screen.signIn(app.admin.email, app.admin.password);
  await office.screen.see('Il mese: marzo 2031');
});

it('shows a customer’s letter of intent with what is used and left, and changes it', async () => {
  const { screen } = office;
  const { id: partnerId } = await app.given.partner();
  const year = { receivedOn: '2031-01-10', startsOn: '2031-01-01', endsOn: '2031-12-31' };
  const { id } = await app.post<{ id: number }>('/letters-of-intent', {
    ...{ partnerId, protocol: '31011012345678901-000001', amount: '1000.00', ...year },
  });
  const { id: productId } = await app.given.product({ unitPrice: '950.00' });
  const draft = await app.post<{ id: number }>('/invoices', {
    ...{ partnerId, lines: [{ productId, quantity: '1' }] },
  });
  await app.post(`/invoices/${draft.id}/issue`);
  await screen.go(`/partners/${partnerId}/show`);
  await screen.see('31011012345678901-000001');
  await screen.see('Resta meno del 10%');
  expect(await screen.barriers()).toEqual([]);
  await screen.go('/letters-of-intent');
  await screen.see('residuo 50,00');
  expect(await screen.barriers()).toEqual([]);
  await screen.go(`/letters-of-intent/${id}`);
  await screen.fill('Note', 'Rinnovata');
  await screen.press('Salva');
  await screen.see('31011012345678901-000001');
  expect(await screen.barriers()).toEqual([]);
});
