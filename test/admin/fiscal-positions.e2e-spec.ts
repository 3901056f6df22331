import { testOffice } from './office';

const office = testOffice();
const { app } = office;

beforeAll(async () => {
  await office.screen.signIn(app.admin.email, app.admin.password);
  await office.screen.see('Il mese: marzo 2031');
});

it('shows the fiscal positions in their order and changes one', async () => {
  const { screen } = office;
  await screen.go('/fiscal-positions');
  await screen.see('Scissione dei pagamenti');
  await screen.see('Valida nel VIES');
  expect(await screen.barriers()).toEqual([]);
  const [intra] = await app.list<{ id: number }>('/fiscal-positions', { q: 'Intra' });
  await screen.go(`/fiscal-positions/${intra?.id ?? 0}`);
  await screen.see('Codici IVA sostituiti');
  await screen.fill('Nome', 'Intra UE');
  await screen.press('Salva');
  await screen.see('Intra UE');
  expect(await screen.barriers()).toEqual([]);
});
