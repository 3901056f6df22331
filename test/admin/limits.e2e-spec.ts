import { PASSWORD, person } from '../support/people';
import { testOffice } from './office';

const office = testOffice();
const { app } = office;

interface Partner {
  readonly id: number;
  readonly version: number;
  readonly phone: string;
}

const partner = (id: number): Promise<Partner> => app.get<Partner>(`/partners/${id}`);

describe('whoever may do little', () => {
  it('sees neither pages nor buttons of what is not for them, and no page asks for what it may not have', async () => {
    const screen = await office.open();
    const { email } = await person(app, ['partner.read', 'invoice.read']);
    await screen.signIn(email, PASSWORD);
    await screen.see('Scegli una voce del menu.');
    expect(await screen.texts('a[role=menuitem]')).toEqual([
      ...[
        'Home',
        'Clienti e fornitori',
        'Etichette',
        'Fatture',
        'Dichiarazioni d’intento',
        'Condizioni di pagamento',
        'Metodi di pagamento',
      ],
      'Sezionali',
    ]);

    await screen.press('Clienti e fornitori', 'menuitem');
    await screen.press('A.S.D. Calcio Terni', 'cell');
    await screen.see('Ultime fatture');
    await screen.settle();
    expect(await screen.actions()).toEqual([]);

    await screen.press('Fatture', 'menuitem');
    await screen.settle();
    expect(await screen.has('Crea', 'link')).toBe(false);
    await screen.search('Calcio Terni');
    await screen.press('A.S.D. Calcio Terni', 'cell');
    await screen.see('Righe e IVA');
    await screen.settle();
    expect(await screen.actions()).toEqual([]);
    expect(await screen.texts('[role=tab]')).not.toContain('E-fattura');

    await screen.go('/payments/create');
    await screen.see('Accesso negato');
    expect(screen.takeFaults()).toEqual([]);
  });
});

describe('the administrator', () => {
  beforeAll(async () => {
    await office.screen.signIn(app.admin.email, app.admin.password);
    await office.screen.see('Il mese: marzo 2031');
  });

  it('is told beside the field what is wrong with it, before it is sent and after', async () => {
    const { screen } = office;
    const { id } = await app.given.partner({ name: 'Da Correggere Srl' });
    await screen.go(`/partners/${id}`);
    await screen.fill('Partita IVA', '95999990444');
    await screen.press('Salva');
    await screen.see('La cifra di controllo della partita IVA è sbagliata.');
    expect(await screen.complaint('Partita IVA')).toBe(
      'La cifra di controllo della partita IVA è sbagliata.',
    );

    await screen.load(`/partners/${id}`);
    await screen.fill('PEC', 'sdi01@pec.fatturapa.it');
    await screen.press('Salva');
    await screen.see('Questa è la casella del Sistema di Interscambio.');
    expect(await screen.complaint('PEC')).toBe('Questa è la casella del Sistema di Interscambio.');
    expect(screen.takeFaults()).toEqual([`422 PATCH /api/v1/partners/${id}`]);
    expect(await screen.barriers()).toEqual([]);
  });

  it('is shown both versions when somebody else has saved meanwhile, and decides', async () => {
    const { screen } = office;
    const { id, version } = await app.given.partner({ name: 'Contesa Srl', phone: '0735000001' });
    await screen.go(`/partners/${id}`);
    await screen.see('Contesa Srl'); // the form before it looks the same
    await app.patch(`/partners/${id}`, { version, phone: '0735000002' });
    await screen.fill('Telefono', '0735000003');
    await screen.press('Salva');
    await screen.see('Il record è cambiato nel frattempo');
    expect(screen.takeFaults()).toEqual([`409 PATCH /api/v1/partners/${id}`]);
    expect(await screen.row('Telefono')).toEqual({
      Campo: 'Telefono',
      Adesso: '0735000002',
      'Il tuo': '0735000003',
    });
    expect(await screen.barriers()).toEqual([]);

    await screen.press('Salva comunque il mio');
    await screen.gone('Il record è cambiato nel frattempo');
    await screen.settle();
    expect((await partner(id)).phone).toBe('0735000003');
  });

  it('may read it all in English, also after a reload that keeps the session', async () => {
    const { screen } = office;
    await screen.press('Lingua: IT');
    await screen.press('English', 'menuitem');
    await screen.see('Billing runs');
    await screen.load('/billing-runs');
    await screen.see('Finished');
    expect(await screen.texts('h1')).toEqual(['Billing runs']);
    expect(await screen.page.$eval('html', ({ lang }) => lang)).toBe('en');
    expect(await screen.barriers()).toEqual([]);
  });
});
