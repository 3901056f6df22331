import { testOffice } from './office';

const office = testOffice();

beforeAll(async () => {
  await office.screen.signIn(office.app.admin.email, office.app.admin.password);
  await office.screen.see('Il mese: marzo 2031');
});

it('are made with a look at what the router will be told', async () => {
  const { app, screen } = office;
  await screen.press('Profili di servizio', 'menuitem');
  await screen.settle();
  await screen.press('Crea', 'link');
  await screen.fill('Nome', 'Notte 50/5');
  await screen.see('Indica la velocità.');
  await screen.fill('Download (kbit/s)', '50000');
  await screen.fill('Upload (kbit/s)', '5000');
  await screen.see('Mikrotik-Rate-Limit := 5M/50M');
  await screen.fill('Burst in download (kbit/s)', '40000');
  await screen.see('Burst in download (kbit/s): Il burst non può essere sotto la velocità.');
  await screen.press('Salva');
  await screen.settle();
  expect(await screen.complaint('Burst in download (kbit/s)')).toBe(
    'Il burst non può essere sotto la velocità.',
  );
  expect(screen.takeFaults()).toEqual(['422 POST /api/v1/radius-services']);

  await screen.fill('Nome', 'Notte 50/5 veloce');
  await screen.fill('Burst in download (kbit/s)', '100000');
  await screen.fill('Burst in upload (kbit/s)', '10000');
  await screen.fill('Tempo in download (s)', '8');
  await screen.fill('Tempo in upload (s)', '8');
  await screen.see('Mikrotik-Rate-Limit := 5M/50M 10M/100M 5M/50M 8/8');
  await screen.see('In download fino a 100 Mb/s per al massimo 4 secondi.');
  await screen.press('Aggiungi attributo');
  await screen.fill('Attributo', 'Filter-Id');
  await screen.press('Filter-Id', 'option');
  await screen.fill('Valore', 'giu-{down}');
  await screen.see('Filter-Id := giu-50000');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Salva');
  expect(await screen.row('Notte 50/5 veloce')).toMatchObject({
    ...{ 'Rate limit': '5M/50M 10M/100M 5M/50M 8/8', Account: '0', 'In uso': 'Attivo' },
  });
  expect(await screen.barriers()).toEqual([]);
  expect(await app.get('/radius-services?q=Notte')).toMatchObject({ total: 1 });
});

it('are changed, and deleted while no account has them', async () => {
  const { screen } = office;
  await screen.press('Notte 50/5 veloce', 'cell');
  await screen.settle();
  await screen.fill('Upload (kbit/s)', '6000');
  await screen.see('Mikrotik-Rate-Limit := 6M/50M 10M/100M 6M/50M 8/8');
  await screen.press('Salva');
  expect(await screen.row('Notte 50/5 veloce')).toMatchObject({ 'Rate limit': '6M/50M 10M/100M 6M/50M 8/8' });
});
