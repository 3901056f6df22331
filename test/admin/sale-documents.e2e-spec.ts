import { testOffice } from './office';

interface Document {
  readonly id: number;
  readonly documentType: string;
  readonly proformaNumber: string | null;
  readonly partnerId: number;
  readonly number: string | null;
}

const office = testOffice();
const { app } = office;

beforeAll(async () => {
  await office.screen.signIn(app.admin.email, app.admin.password);
  await office.screen.see('Il mese: marzo 2031');
});

async function documents(): Promise<readonly Document[]> {
  return app.list<Document>('/invoices');
}

describe('documents that are no ordinary invoice, on screen', () => {
  it('shows the advance, and the balance that deducts it', async () => {
    const { screen } = office;
    const advance = (await documents()).find(({ documentType }) => documentType === 'TD02');
    await screen.go(`/invoices/${advance?.id ?? 0}/show`);
    await screen.see(`Fattura di acconto ${advance?.number ?? ''}`);
    const balance = (await documents()).find(
      ({ partnerId, number, proformaNumber }) =>
        partnerId === advance?.partnerId && number === null && proformaNumber === null,
    );
    await screen.go(`/invoices/${balance?.id ?? 0}/show`);
    await screen.see(`Acconto già fatturato: fattura n. ${advance?.number ?? ''}`);
    await screen.see('2.135,00');
    expect(await screen.barriers()).toEqual([]);
  });

  it('offers a customer’s open advances where an invoice is written', async () => {
    const { screen } = office;
    const advance = (await documents()).find(({ documentType }) => documentType === 'TD02');
    const filled = encodeURIComponent(JSON.stringify({ partnerId: advance?.partnerId }));
    await screen.go(`/invoices/create?source=${filled}`);
    await screen.see('Acconti da dedurre');
    await screen.see(`Fattura n. ${advance?.number ?? ''}`);
    expect(await screen.barriers()).toEqual([]);
  });

  it('makes a draft a proforma, which can then only be issued', async () => {
    const { screen } = office;
    const draft = (await documents()).find(
      ({ number, proformaNumber }) => number === null && proformaNumber === null,
    );
    await screen.go(`/invoices/${draft?.id ?? 0}/show`);
    await screen.press('Proforma');
    await screen.see('Farne una proforma?');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Proforma');
    await screen.see('Proforma numerata');
    await screen.see('Proforma PF 2031/0002');
    await screen.settle();
    expect(await screen.has('Emetti')).toBe(true);
    expect(await screen.has('Elimina')).toBe(false);
    await screen.go('/invoices?filter=%7B%22proforma%22%3Atrue%7D');
    await screen.see('PF 2031/0001');
  });

  it('checks e-invoices in bulk, and leads from a fault to the field that mends it', async () => {
    const { screen } = office;
    await app.db.query(`UPDATE einvoice_file SET status = 'faulty', faults = ? ORDER BY id DESC LIMIT 1`, [
      JSON.stringify([
        {
          code: '00427',
          message: { it: 'Codice destinatario di lunghezza errata.', en: 'Wrong length.' },
          path: 'FatturaElettronicaHeader.DatiTrasmissione.CodiceDestinatario',
        },
      ]),
    ]);
    await screen.go('/einvoices?filter=%7B%22status%22%3A%22faulty%22%7D');
    await screen.see('Correggi il cliente · Codice destinatario');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Controlla e crea');
    await screen.see('1 file creati, 0 con errori');
  });
});

describe('an invoice from an empty form to its credit note', () => {
  let number: string;

  it('is written by hand, looked at and issued', async () => {
    const { screen } = office;
    const customer = 'Bottega Nuova Srl';
    await app.given.partner({ name: customer });
    await screen.go('/invoices');
    await screen.press('Crea', 'link');
    await screen.fill('Cliente', customer);
    await screen.press(customer, 'option');
    await screen.fill('Descrizione', 'Configurazione di un router');
    await screen.fill('Quantità', '3');
    await screen.fill('Prezzo unitario', '40,00');
    await screen.choose('Codice IVA', 'IVA 22%');
    await screen.press('Salva');
    await screen.see('Obbligatorio.'); // nobody has said where what is no product is booked
    expect(screen.takeFaults()).toEqual([expect.stringMatching(/^422 POST/)]);
    await screen.fill('Conto di ricavo', '3123');
    await screen.press('3123 · Attivazioni e installazioni', 'option');
    await screen.see('146,40');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Salva');
    await screen.see('Bozza');
    await screen.press('Emetti');
    await screen.see('Emettere il documento?');
    expect(await screen.barriers()).toEqual([]);
    await screen.press('Emetti');
    await screen.see('Documento emesso');
    const [issued] = await app.list<Document & { total: string }>('/invoices', { q: customer });
    expect(issued).toMatchObject({ total: '146.40' });
    number = issued?.number ?? '';
    expect(number).toMatch(/^2031\/\d{5}$/);
    await screen.see(`Fattura ${number}`);
    expect((await screen.framed(`PDF del documento ${number}`)).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is credited in part, line by line; never by more than is left', async () => {
    const { screen } = office;
    const invoice = screen.path();
    await screen.press('Nota di credito');
    await screen.fill('Motivo', 'Un router non configurato');
    await screen.press('Solo alcuni importi, riga per riga', 'choice');
    await screen.press('Nota di credito');
    await screen.see('Righe: '); // no input is at fault, so the form says what is
    expect(screen.takeFaults()).toEqual([expect.stringContaining('422 POST')]);
    await screen.fill('Importo senza IVA', '120,01');
    await screen.press('Nota di credito');
    await screen.see('Controlla gli importi segnalati.');
    expect(await screen.complaint('Importo senza IVA')).toBe('È più di quanto resta da stornare.');
    expect(await screen.barriers()).toEqual([]);
    expect(screen.takeFaults()).toEqual([expect.stringContaining('422 POST')]);
    await screen.fill('Importo senza IVA', '40,00');
    await screen.press('Nota di credito');
    await screen.see('Nota di credito creata');
    await screen.see('Fattura corretta');
    expect(await screen.below('Fattura corretta')).toContain(number);
    expect(await screen.below('Totale')).toBe('-48,80 €');
    await app.drain();
    await screen.go(invoice);
    await screen.see('Residuo 97,60 €');
    expect(await screen.barriers()).toEqual([]);
  });
});
