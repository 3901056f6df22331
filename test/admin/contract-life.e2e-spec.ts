import { testOffice } from './office';

const office = testOffice();
const { app } = office;

describe('the life of a contract on the screen', () => {
  beforeAll(async () => {
    await office.screen.signIn(app.admin.email, app.admin.password);
    await office.screen.see('Il mese: marzo 2031');
  });

  it('is proposed, accepted, put into force, left and kept, each step confirmed', async () => {
    const { screen } = office;
    const draft = await app.given.contract({
      ...{ draft: true, startsOn: '2031-01-01', fee: '30.00', termMonths: 24, renewal: 'tacit' },
      ...{ commitmentMonths: 24, earlyFee: 'fixed', earlyFeeAmount: '60.00' },
    });
    await screen.go(`/contracts/${draft.id}/show`);
    await screen.see('Bozza');
    await screen.press('Proponi');
    await screen.see('Proporre il contratto al cliente?');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Proponi');
    await screen.see('Contratto proposto');
    await screen.press('Accettato');
    await screen.see('Il cliente ha accettato?');
    await screen.press('Accettato');
    await screen.see('Proposta accettata');
    await screen.press('Attiva');
    await screen.see('Attivare il contratto?');
    await screen.press('Attiva');
    await screen.see('Contratto attivato');

    await screen.press('Recesso');
    await screen.see('Il vincolo dura fino al 31/12/2032: recesso anticipato 60,00 €, IVA esclusa.');
    await screen.see('Il contratto resta in vigore fino al 09/04/2031.');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Abbuona il costo di recesso', 'choice');
    await screen.see('Il costo di recesso (60,00 €) viene abbuonato.');
    await screen.fill('Motivo', 'Trasloco');
    await screen.press('Recesso');
    await screen.see('Recesso registrato');
    await screen.see('Disdetto');
    await screen.press('Durata', 'tab');
    await screen.see('Recessi');
    expect(await screen.barriers()).toEqual([]);

    await screen.press('Annulla il recesso');
    await screen.see('Il cliente resta?');
    await screen.press('Annulla il recesso');
    await screen.see('Recesso annullato');
    await screen.press('Storia', 'tab');
    await screen.see('Trasloco');
    await screen.go(`/contracts/${draft.id}`);
    expect(await screen.barriers()).toEqual([]);
  });

  it('is looked at for a day, and what is due is done once it is confirmed', async () => {
    const { screen } = office;
    await app.given.contract({ startsOn: '2030-03-01', termMonths: 12, fee: '31.00' });
    await screen.press('Scadenze', 'menuitem');
    await screen.see('Guarda un giorno');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Guarda un giorno');
    await screen.see('Che cosa scade?');
    await screen.press('Guarda un giorno');
    await screen.see('Chiusura: 1');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Esegui');
    await screen.see('Eseguire le scadenze?');
    await screen.press('Esegui');
    await screen.see('Eseguita');
    await screen.see('Fatto');
    await screen.go('/contracts?filter=%7B%22status%22%3A%22withdrawn%22%7D');
    expect(await screen.barriers()).toEqual([]);
    await screen.go('/company');
    await screen.see('Regole dei contratti');
    expect(await screen.barriers()).toEqual([]);
  });
});
