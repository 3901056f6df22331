import { billUpTo } from '../support/billing';
import { testOffice } from './office';
import type { Screen } from './screen';

const PHONE = { width: 390, height: 844 };

const office = testOffice();
const { app } = office;

let contractId = 0;
let payerId = 0;

/** A contract of 31 EUR a month and an activation in twelve parts, billed up to the end of March, in front of the office. */
beforeAll(async () => {
  const partner = await app.given.partner({ name: 'Gelateria Polo Nord Srl' });
  payerId = partner.id;
  const fee = await app.given.product({ name: 'Fibra 200', unitPrice: '31.00' });
  await app.given.product({ code: 'F2500', name: 'Fibra 2500', unitPrice: '62.00' });
  const router = await app.given.product({ name: 'Router', kind: 'accessory', unitPrice: '5.00' });
  const activation = await app.given.product({
    name: 'Attivazione',
    kind: 'activation',
    unitPrice: '120.00',
  });
  const lines = [
    { productId: fee.id },
    { productId: router.id, provision: 'loan', penalty: '80.00' },
    { productId: activation.id, instalments: 12 },
  ];
  ({ id: contractId } = await app.given.contract({ partnerId: partner.id, startsOn: '2031-01-01', lines }));
  await billUpTo(app, '2031-03-10', { filters: { contractIds: [contractId] } });
});

const signIn = async (screen: Screen): Promise<void> => {
  await screen.signIn(app.admin.email, app.admin.password);
  await screen.see('Il mese:');
};

/** The lines of the contract, loaded anew. */
const open = (screen: Screen): Promise<void> => screen.load(`/contracts/${contractId}/show`);

it('shows what the contract pays now and next, bill by bill', async () => {
  const { screen } = office;
  await signIn(screen);
  await open(screen);
  await screen.press('Prossime fatture', 'tab');
  await screen.see('Attivazione, rata 4 di 12');
  expect(await screen.below('La prossima')).toBe('50,02 €');
  expect(await screen.barriers()).toEqual([]);
});

it('changes the plan, once it is seen what that makes of the bills', async () => {
  const { screen } = office;
  await open(screen);
  await screen.press('Cambia piano o prezzo');
  await screen.fill('Nuovo piano', 'Fibra 2500');
  await screen.settle(); // the suggestions are loaded as one types
  await screen.press('F2500 · Fibra 2500', 'option');
  await screen.choose('Da quando', 'Da oggi');
  await screen.see('Fibra 2500, 10/03/2031 – 31/03/2031');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Cambia piano o prezzo');
  await screen.see('Piano cambiato');
  await screen.see('Prima: Fibra 200');
  expect(await screen.row('Fibra 2500')).toMatchObject({ Prezzo: '62,00', Dal: '10/03/2031' });
});

it('changes the price from the next period, on a phone', async () => {
  const screen = await office.open();
  await screen.page.setViewport(PHONE);
  await signIn(screen);
  await open(screen);
  await screen.press('Cambia piano o prezzo');
  await screen.fill('Nuovo prezzo al mese', '70,00');
  await screen.see('Fibra 2500, 01/04/2031 – 30/04/2031 70,00 €');
  await screen.press('Cambia piano o prezzo');
  await screen.see('Piano cambiato');
  await screen.see('Poi: Fibra 2500, 01/04/2031');
  expect(screen.takeFaults()).toEqual([]);
});

it('puts it on calendar quarters, with a bridging bill', async () => {
  const { screen } = office;
  await open(screen);
  await screen.press('Cambia ricorrenza');
  await screen.fill('Nuovi periodi dal', '2031-06-01');
  await screen.choose('Ricorrenza', 'Trimestrale');
  await screen.choose('Periodi', 'Da calendario');
  await screen.see('Fibra 2500, 01/06/2031 – 30/06/2031');
  await screen.see('Fibra 2500, 01/07/2031 – 30/09/2031');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Cambia ricorrenza');
  await screen.see('Ricorrenza cambiata');
  await screen.see('Periodi contati dal 01/06/2031');
  expect(await screen.below('Ricorrenza')).toBe('Trimestrale');
});

it('keeps groups of contracts that go on one invoice', async () => {
  const { screen } = office;
  await screen.press('Gruppi di fatturazione', 'menuitem');
  await screen.press('Crea', 'link');
  await screen.fill('Nome', 'Gelaterie');
  await screen.fill('Chi paga', 'Gelateria Polo');
  await screen.press('Gelateria Polo Nord Srl', 'option');
  await screen.press('Salva');
  await screen.see('Contratti del gruppo');
  const [group] = await app.list<{ id: number; payerId: number }>('/contract-groups', { q: 'Gelaterie' });
  expect(group?.payerId).toBe(payerId);
  const { version } = await app.get<{ version: number }>(`/contracts/${contractId}`);
  await app.patch(`/contracts/${contractId}`, { version, groupId: group?.id });
  await screen.load(`/contract-groups/${group?.id ?? 0}/show`);
  await screen.see('Gelateria Polo Nord Srl');
  expect(await screen.barriers()).toEqual([]);
});

it('rests from today until it is told otherwise', async () => {
  const { screen } = office;
  await open(screen);
  await screen.press('Metti in pausa');
  const before = await screen.place('Primo giorno');
  await screen.see('-22,00 € Nota di credito');
  expect(await screen.place('Primo giorno')).toEqual(before); // the preview moves nothing from under the pointer
  await screen.press('Metti in pausa');
  await screen.see('In pausa dal 10/03/2031, fino a nuovo ordine');
  expect(await app.get(`/contracts/${contractId}`)).toMatchObject({ status: 'paused' });
  await screen.press('Termina la pausa');
  await screen.see('Di nuovo a canone intero dal');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Termina la pausa');
  await screen.see('Pausa terminata');
  await screen.gone('In pausa dal 10/03/2031');
  expect(await app.get(`/contracts/${contractId}`)).toMatchObject({ status: 'active' });
});

it('rests for a season, and its state follows as the days come', async () => {
  const { screen } = office;
  await open(screen);
  await screen.press('Metti in pausa');
  await screen.fill('Primo giorno', '2031-04-01');
  await screen.fill('Ultimo giorno', '2031-05-31');
  await screen.fill('Canone dovuto in pausa, %', '20');
  await screen.see('Fibra 2500 (in pausa), 01/04/2031 – 30/04/2031 14,00 €');
  await screen.press('Metti in pausa');
  await screen.see('In pausa dal 01/04/2031 al 31/05/2031 · canone dovuto: 20%');
  await screen.see('Attivo');

  const inApril = await onDay('2031-04-01');
  await inApril.see('In pausa');
  await inApril.press('Termina la pausa');
  await inApril.fill('Di nuovo a canone intero dal', '2031-05-01');
  await inApril.press('Termina la pausa');
  await inApril.see('In pausa dal 01/04/2031 al 30/04/2031');
  expect(inApril.takeFaults()).toEqual([]);

  const inMay = await onDay('2031-05-01');
  await inMay.see('Attivo');
  expect(await inMay.row('Fibra 2500')).toMatchObject({ Prezzo: '70,00', Dal: '01/05/2031' });
  expect(inMay.takeFaults()).toEqual([]);
});

/** The contract in front of somebody who comes in on a day to come, after what the night has done. */
async function onDay(day: string): Promise<Screen> {
  await office.screen.page.goto('about:blank'); // left open it would ask on, and its session ends by the clock
  app.clock.hold(day);
  const token = await app.login(app.admin.email, app.admin.password); // the one of the days before may have ended
  await app.post('/contract-daily-runs', { dryRun: false }, { token });
  await app.drain();
  const screen = await office.open();
  await signIn(screen);
  await open(screen);
  return screen;
}
