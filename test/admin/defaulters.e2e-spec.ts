import { testOffice } from './office';

const office = testOffice();
const { app } = office;

interface Defaulter {
  readonly id: number;
  readonly partnerName: string;
  readonly late: string;
}

/** The office cuts a defaulter off, takes his promise, and sees his line come back with the payment. */
describe('defaulters', () => {
  let defaulter: Defaulter;

  beforeAll(async () => {
    await app.drain(); // the warnings of the demo leave
    const [first] = await app.list<Defaulter>('/defaulters', { stage: 'to-cut' });
    if (!first) throw new Error('the demo has nobody to be cut off');
    defaulter = first;
    await office.screen.signIn(app.admin.email, app.admin.password);
    await office.screen.see('Il mese: marzo 2031');
  });

  it('are listed with the reason of each', async () => {
    const { screen } = office;
    await screen.press('Morosi', 'menuitem');
    await screen.see('Gli avvisi partono da soli, le sospensioni si approvano qui.');
    expect(await screen.row(defaulter.partnerName)).toMatchObject({
      Situazione: 'Da sospendere ora',
      Perché: 'Non ha mantenuto la promessa del 08/03/2031.',
    });
    await screen.see('In ritardo di 4 giorni: è ancora presto.');
    expect(await screen.barriers()).toEqual([]);
  });

  it('are cut off once it was said twice, and the run says what came of each', async () => {
    const { screen } = office;
    await screen.press('Sospendi tutti (1)');
    await screen.see('Sospendere 1 cliente?');
    await screen.press('Annulla');
    await screen.gone('Sospendere 1 cliente?');
    expect(await app.list('/cut-off-runs')).toEqual([]);

    await screen.press('Sospendi tutti (1)');
    await screen.press('Sospendi tutti (1)');
    await app.drain();
    await screen.see('Cliente per cliente');
    await screen.see('promessa non mantenuta');
    await screen.see('Finito');
    expect(await screen.barriers()).toEqual([]);
    expect(await app.get(`/defaulters/${defaulter.id}`)).toMatchObject({ stage: 'cut-off' });
  });

  it('promise from their page, and are let in', async () => {
    const { screen } = office;
    await screen.go(`/partners/${defaulter.id}/show`);
    await screen.see('Linea sospesa per morosità');
    await screen.press('Promessa di pagamento');
    await screen.fill('Entro il', '2031-03-14');
    await screen.press('Riattiva subito la linea', 'choice');
    await screen.press('Promessa di pagamento');
    await screen.see('Promessa registrata');
    await app.drain();
    expect(await app.get(`/defaulters/${defaulter.id}`)).toMatchObject({
      cause: 'promised',
      contracts: [{ cutOff: false }],
    });
    await screen.load('/payment-promises');
    expect(await screen.row(defaulter.partnerName)).toMatchObject({ Stato: 'Aperta' });
    expect(await screen.barriers()).toEqual([]);
  });

  it('are all right once they have paid', async () => {
    const { screen } = office;
    await app.post('/payments', {
      ...{ partnerId: defaulter.id, amount: defaulter.late, receivedOn: '2031-03-10', methodCode: 'BON' },
    });
    await app.drain();
    await screen.load(`/partners/${defaulter.id}/show`);
    await screen.see('A posto');
    await screen.see('Promessa mantenuta');
    await screen.go('/dunning-steps');
    await screen.see('Riattivazione');
    expect(await screen.barriers()).toEqual([]);
  });

  it('are given days without cut-offs, seen in the calendar', async () => {
    const { screen } = office;
    await screen.go('/dunning-setting');
    await screen.fill('Santo patrono', '02-30');
    await screen.press('Salva');
    await screen.see('Non è un giorno: scrivi mese-giorno, 08-05.');
    expect(screen.takeFaults()).toEqual(['422 PATCH /api/v1/dunning-setting']);
    await screen.fill('Santo patrono', '03-19');
    await screen.press('Salva');
    await screen.settle();
    const days = await app.get<{ day: string; why: string }[]>(
      '/dunning-setting/excluded-days?from=2031-03-19&to=2031-03-19',
    );
    expect(days).toMatchObject([{ day: '2031-03-19', why: 'patron' }]);
    expect(await screen.barriers()).toEqual([]);
  });
});
