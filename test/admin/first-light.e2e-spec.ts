import { JobsService } from '../../api/src/platform/jobs/jobs.service';
import { testOffice } from './office';
import type { Screen } from './screen';

const office = testOffice();
const { app } = office;

/** Besides the demo there is a customer who is new, and one who can't be billed. */
beforeAll(async () => {
  const unbillable = await app.given.partner({ name: 'Senza Metodo Srl', paymentMethodId: undefined });
  await app.given.contract({ partnerId: unbillable.id });
  const newcomer = await app.given.partner({ name: 'Appena Arrivata Srl' });
  await app.given.contract({ partnerId: newcomer.id, startsOn: '2031-03-11', fee: '31.00' });
});

it('says in a sentence that the password is wrong', async () => {
  const { screen } = office;
  await screen.signIn(app.admin.email, 'not-the-password');
  await screen.see('E-mail o password errate.');
  expect(screen.takeFaults()).toEqual(['401 POST /api/v1/auth/login']);
});

it('shows the figures of the month to whoever signs in', async () => {
  const { screen } = office;
  await screen.signIn(app.admin.email, app.admin.password);
  await screen.see('Il mese: marzo 2031');
  await screen.settle();
  const { billed, monthlyRecurring } = await app.get<{ billed: string; monthlyRecurring: string }>(
    '/dashboard',
  );
  expect(await screen.below('Fatturato nel mese')).toBe(euro(billed));
  expect(await screen.below('Ricorrente mensile')).toBe(euro(monthlyRecurring));
  await screen.see('Variazioni sugli stessi giorni dell’anno prima: dal 01/03/2030 al 10/03/2030');
  expect(await screen.barriers()).toEqual([]);
});

it('previews a billing run: what is billed, what changed and why, and what is wrong', async () => {
  const { screen } = office;
  await screen.press('Fatturazioni', 'menuitem');
  await screen.press('Crea', 'link');
  await screen.fill('Fatturare fino al', '2031-04-01');
  await screen.press('Calcola l’anteprima');
  await screen.see('L’anteprima è pronta');
  await screen.settle();

  expect(await screen.row('Appena Arrivata Srl')).toMatchObject({
    Differenza: '+31,00 €',
    Perché: 'Prima fattura',
  });
  expect(await screen.row('Senza Metodo Srl')).toMatchObject({
    'Che cosa non va': 'Il cliente non ha una modalità di pagamento.',
  });
  expect(await screen.below('Contratti con errori')).toBe('1');
  expect(await screen.barriers()).toEqual([]);
});

it('bills after asking, and shows how far it is without being asked', async () => {
  const { screen } = office;
  const planned = await screen.below('Totale previsto');
  const billing = app.resolve(JobsService).queue('billing');
  await billing.pause();
  await screen.press('Conferma e fattura');
  await screen.see('Confermi la fatturazione?');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Conferma e fattura');
  await screen.see('Emissione delle fatture');
  await screen.see('0 / 30');
  await billing.resume();
  await screen.see('Le fatture hanno il loro numero e sono in contabilità.');
  await screen.settle();

  expect(await screen.below('Totale fatturato')).toBe(planned);
  expect(await screen.below('Documenti emessi')).toBe('29');
  await app.drain();
  expect(await screen.barriers()).toEqual([]);
});

it('shows an invoice of the run beside its PDF', async () => {
  const { screen } = office;
  const [{ number } = { number: '' }] = await app.list<{ number: string }>('/invoices', {
    q: 'Appena Arrivata',
  });
  await screen.press(number, 'link', 'Appena Arrivata Srl');
  const pdf = await screen.framed(`PDF del documento ${number}`);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(await screen.below('Totale')).toBe('37,82 €');
  expect(await screen.row('Internet 100')).toMatchObject({ Prezzo: '31,00', IVA: '22%', Importo: '31,00 €' });
  expect(await screen.barriers()).toEqual([]);
});

it('explains each amount', async () => {
  const { screen } = office;
  await screen.press('Spiegazione', 'tab');
  await screen.see('Ricalcolato dai dati registrati: tutti gli importi tornano.');
  await screen.see('31,00 €/mese = 31,00 €');
  await screen.see('31,00 € × 22% = 6,82 €');
  expect(await screen.barriers()).toEqual([]);
});

it('tells how the e-invoice stands, and saves it', async () => {
  const { screen } = office;
  await screen.press('E-fattura', 'tab');
  await screen.see('Pronta per l’invio');
  await screen.press('Scarica l’XML');
  const xml = await screen.saved(await screen.below('File'));
  expect(xml.toString()).toContain('<Denominazione>Appena Arrivata Srl</Denominazione>');
  expect(await screen.barriers()).toEqual([]);
});

it('takes a payment of it, and nothing is left open', async () => {
  const { screen } = office;
  const invoice = screen.path();
  expect(await screen.below('Residuo')).toBe('37,82 €');
  await screen.press('Registra incasso', 'link');
  await screen.choose('Modalità', 'Bonifico bancario');
  await screen.settle();
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Salva');
  await screen.see('Registrato');
  await screen.settle();
  expect(await screen.barriers()).toEqual([]);

  await app.drain();
  await screen.go(invoice);
  await screen.see('Saldata');
  expect(await screen.below('Residuo')).toBe('0,00 €');
  expect(await screen.has('Registra incasso', 'link')).toBe(false);
});

it('has posted both, and the books balance', async () => {
  const { screen } = office;
  await screen.press('Prima nota', 'menuitem');
  await screen.settle();
  expect(await screen.row('10/03/2031BAN')).toMatchObject({
    Descrizione: 'Incasso Appena Arrivata Srl',
    Importo: '37,82 €',
  });
  const [{ number } = { number: '' }] = await office.app.list<{ number: string }>('/invoices', {
    q: 'Appena Arrivata',
  });
  expect(number).toMatch(/^2031\/\d{5}$/);
  const sale = await screen.row(`10/03/2031VENFattura ${number} Appena Arrivata Srl`);
  expect(sale).toMatchObject({ Importo: '37,82 €' });
  expect(await screen.barriers()).toEqual([]);

  await screen.press('Bilancio di verifica', 'menuitem');
  await screen.see('Dare e avere quadrano.');
  expect(await screen.barriers()).toEqual([]);
});

it('keeps still for whoever asked for less motion, and moves for others', async () => {
  const { screen, open } = office;
  const durations = (tab: Screen): Promise<string> =>
    tab.page.$eval('button.MuiButtonBase-root', (button) => getComputedStyle(button).transitionDuration);
  expect(await durations(screen)).toBe('0s');
  const other = await open();
  await other.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
  await other.load('/login');
  expect(await durations(other)).not.toBe('0s');
});

it('counts on the customer’s page what hangs on it', async () => {
  const { screen } = office;
  await screen.press('Clienti e fornitori', 'menuitem');
  await screen.search('Appena Arrivata');
  await screen.press('Appena Arrivata Srl', 'cell');
  await screen.see('Contratti attivi');
  await screen.settle();
  expect(await screen.below('Contratti attivi')).toBe('1');
  expect(await screen.below('Fatture')).toBe('1');
  expect(await screen.below('Pagamenti')).toBe('1');
  expect(await screen.below('Da incassare')).toBe('0,00 €');
  expect(await screen.barriers()).toEqual([]);
});

it('makes one of two customers that are the same, once it is said what that means', async () => {
  const { screen } = office;
  const [kept] = await office.app.list<{ id: number; vatNumber: string }>('/partners', {
    q: 'Appena Arrivata',
  });
  const twin = await office.app.given.partner({ name: 'Appena Arrivata doppia', vatNumber: kept?.vatNumber });
  await screen.press('Unisci un doppione');
  await screen.see('Non si può annullare.');
  await screen.fill('Doppione da unire', 'doppia');
  await screen.press('Appena Arrivata doppia', 'option');
  expect(await screen.barriers()).toEqual([]);
  await screen.press('Unisci un doppione');
  await screen.see('Anagrafiche unite');
  await screen.go(`/partners/${twin.id}/show`);
  await screen.see('Questa anagrafica è stata unita a Appena Arrivata Srl');
  expect(await screen.barriers()).toEqual([]);
});

function euro(amount: string): string {
  return `${Number(amount).toLocaleString('it-IT', { minimumFractionDigits: 2, useGrouping: 'always' })} €`;
}
