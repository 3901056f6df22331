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
