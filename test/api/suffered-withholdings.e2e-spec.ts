import { JournalService } from '../../api/src/accounting/journal/journal.service';
import { pdfText } from '../pdf/pdf-text';
import { testApp } from '../support/app';
import { billUpTo } from '../support/billing';

interface Document {
  readonly id: number;
  readonly version: number;
  readonly number: string;
  readonly total: string;
  readonly withheld: string;
  readonly payable: string;
  readonly openAmount: string;
  readonly lines: readonly { withholdingSubject: boolean }[];
  readonly instalments: readonly { id: number; amount: string }[];
}

interface Entry {
  readonly lines: readonly { accountCode: string; debit: string; credit: string }[];
}

interface Year {
  readonly customers: readonly { partnerId: number; base: string; amount: string }[];
  readonly documents: readonly { number: string; receivedOn: string; amount: string }[];
  readonly amount: string;
  readonly ledger: string;
}

const TODAY = '2026-03-16';
const app = testApp({ today: TODAY });
let works: number;
let connectivity: number;

beforeAll(async () => {
  works = (await app.given.product({ unitPrice: '100.00', kind: 'activation', withholdingSubject: true })).id;
  connectivity = (await app.given.product({ unitPrice: '30.00' })).id;
  await app.patch('/payment-setting', { version: 1, usesCredit: false }); // here the office decides
});

const condominium = async (): Promise<number> =>
  (await app.given.partner({ name: 'Condominio Via Roma 1', withholdsTax: true })).id;
const works1 = (): object[] => [{ productId: works }];
const draft = (partnerId: number, lines = works1(), values: object = {}): Promise<Document> =>
  app.post<Document>('/invoices', { partnerId, lines, ...values });
const issued = async (partnerId: number, lines = works1(), values: object = {}): Promise<Document> => {
  const { id } = await draft(partnerId, lines, values);
  const document = await app.post<Document>(`/invoices/${id}/issue`);
  await app.drain();
  return document;
};
const pay = async (partnerId: number, amount: string, values: object = {}): Promise<number> => {
  const { id } = await app.post<{ id: number }>('/payments', {
    ...{ partnerId, amount, receivedOn: TODAY, methodCode: 'BON', ...values },
  });
  await app.drain();
  return id;
};
const written = ({ lines }: Entry): string =>
  lines
    .map(({ accountCode, debit, credit }) =>
      debit === '0.00' ? `A ${accountCode} ${credit}` : `D ${accountCode} ${debit}`,
    )
    .join(' / ');

/** What receipts moved of a document: `2026-03-16 4.00`; the books say the same. */
async function suffered(invoiceId: number): Promise<string[]> {
  const rows = await app.db.query<{ on: string; amount: string; debit: string; credit: string }[]>(
    `SELECT s.received_on AS \`on\`, s.amount, SUM(IF(a.code = '1609', l.debit - l.credit, 0)) AS debit,
            SUM(IF(a.code = '1503', l.credit - l.debit, 0)) AS credit
     FROM withholding_suffered s
     JOIN journal_entry e ON e.source_kind = 'withholding-suffered' AND e.source_id = s.id AND e.posted = 1
     JOIN journal_line l ON l.entry_id = e.id JOIN account a ON a.id = l.account_id
     WHERE s.invoice_id = ? GROUP BY s.id ORDER BY s.id`,
    [invoiceId],
  );
  for (const { amount, debit, credit } of rows) expect([debit, credit]).toEqual([amount, amount]);
  return rows.map(({ on, amount }) => `${on} ${amount}`);
}

describe('an invoice to a condominium', () => {
  it('withholds 4 % of works, not of connectivity, and is owed by the rest', async () => {
    const partnerId = await condominium();
    const lines = [...works1(), { productId: connectivity }];
    const preview = await app.post('/invoices/preview', { partnerId, lines });
    expect(preview).toMatchObject({ total: '158.60', withheld: '4.00', payable: '154.60' });
    const document = await issued(partnerId, lines);
    expect(document).toMatchObject({
      total: '158.60',
      withheld: '4.00',
      payable: '154.60',
      openAmount: '154.60',
    });
    expect(document.lines.map(({ withholdingSubject }) => withholdingSubject)).toEqual([true, false]);
    expect(document.instalments.map(({ amount }) => amount)).toEqual(['154.60']);
    const [entry] = await app.list<Entry>('/journal-entries', { invoiceId: document.id });
    expect(entry && written(entry).split(' / ').slice(0, 2)).toEqual(['D 1501 154.60', 'D 1503 4.00']);
    const { payable, agrees } = await app.get<{ payable: { it: string }; agrees: boolean }>(
      `/invoices/${document.id}/explain`,
    );
    expect(agrees).toBe(true);
    expect(payable.it.replaceAll(/\s/gu, ' ')).toBe('158,60 € − ritenuta 4% su 100,00 € 4,00 € = 154,60 €');
  });

  it('says so on paper and in the e-invoice', async () => {
    const document = await issued(await condominium());
    const text = (await pdfText(await app.download(`/invoices/${document.id}/pdf`))).join('\n');
    expect(text).toContain('Netto a pagare');
    expect(text).toContain('art. 25-ter DPR 600/1973');
    const xml = (await app.download(`/invoices/${document.id}/einvoice.xml`))
      .toString()
      .replaceAll(/>\s+</g, '><');
    expect(xml).toContain(
      '<DatiRitenuta><TipoRitenuta>RT02</TipoRitenuta><ImportoRitenuta>4.00</ImportoRitenuta><AliquotaRitenuta>4.00</AliquotaRitenuta><CausalePagamento>W</CausalePagamento></DatiRitenuta>',
    );
    expect(xml).toContain('<AliquotaIVA>22.00</AliquotaIVA><Ritenuta>SI</Ritenuta>');
    expect(xml).toContain('<ImportoTotaleDocumento>122.00</ImportoTotaleDocumento>');
    expect(xml).toContain('<ImportoPagamento>118.00</ImportoPagamento>');
  });

  it('takes what a line says before what its product does, and refuses it of whoever does not withhold', async () => {
    const partnerId = await condominium();
    const lines = [
      { productId: works, withholdingSubject: false },
      { productId: connectivity, withholdingSubject: true },
    ];
    await expect(draft(partnerId, lines)).resolves.toMatchObject({ withheld: '1.20' });
    const other = (await app.given.partner()).id;
    await expect(draft(other)).resolves.toMatchObject({ withheld: '0.00', payable: '122.00' });
    const { body } = await app.call('post', '/invoices', { partnerId: other, lines }, { expect: 422 });
    expect(body).toMatchObject({ errors: [{ field: 'lines.1.withholdingSubject', code: 'no-agent' }] });
  });

  it('is owed whole once the customer withholds no longer', async () => {
    const partnerId = await condominium();
    const { id } = await draft(partnerId);
    const { version } = await app.get<{ version: number }>(`/partners/${partnerId}`);
    await app.patch(`/partners/${partnerId}`, { withholdsTax: false, version });
    await expect(app.post(`/invoices/${id}/issue`)).resolves.toMatchObject({
      withheld: '0.00',
      payable: '122.00',
    });
  });
});

it('refuses a person who withholds', async () => {
  const person = { kind: 'person', firstName: 'Mario', lastName: 'Rossi', fiscalCode: 'RSSMRA85T10A562S' };
  const body = { ...person, addresses: [], withholdsTax: true };
  const { body: problem } = await app.call('post', '/partners', body, { expect: 422 });
  expect((problem as { errors: object[] }).errors).toContainEqual(
    expect.objectContaining({ field: 'withholdsTax', code: 'partner.person-withholds' }),
  );
});

describe('receipts', () => {
  it('close the account with the net, and move the withholding from 1503 to 1609', async () => {
    const partnerId = await condominium();
    const { id } = await issued(partnerId);
    const ledger = () => app.get<{ closing: string }>(`/partner-ledgers/${partnerId}`);
    expect((await ledger()).closing).toBe('118.00');
    const payment = await pay(partnerId, '118.00');
    expect((await ledger()).closing).toBe('0.00');
    expect(await suffered(id)).toEqual([`${TODAY} 4.00`]);
    await app.resolve(JournalService).postPayments([payment]); // a second time changes nothing
    expect(await suffered(id)).toEqual([`${TODAY} 4.00`]);
  });

  it('take their share, the last the rest; detached and undone ones give it back', async () => {
    const partnerId = await condominium();
    const { id } = await issued(partnerId);
    const first = await pay(partnerId, '39.33');
    await pay(partnerId, '39.33');
    const last = await pay(partnerId, '39.34');
    const paid = [`${TODAY} 1.33`, `${TODAY} 1.33`, `${TODAY} 1.34`];
    expect(await suffered(id)).toEqual(paid);
    await app.post(`/payments/${last}/reverse`, { reason: 'Insoluto' });
    await app.drain();
    const [allocation] = (await app.get<{ allocations: { id: number }[] }>(`/payments/${first}`)).allocations;
    await app.post(`/payments/${first}/allocations/${allocation?.id ?? 0}/detach`);
    await app.drain();
    const undone = [...paid, `${TODAY} -1.34`, `${TODAY} -1.33`];
    expect(await suffered(id)).toEqual(undone);
    await pay(partnerId, '39.34');
    await app.post(`/payments/${first}/allocate`);
    await app.drain();
    expect(await suffered(id)).toEqual([...undone, `${TODAY} 1.33`, `${TODAY} 1.34`]);
  });

  it('follow the day of the invoice, where the money was there before', async () => {
    const partnerId = await condominium();
    const payment = await pay(partnerId, '118.00', { receivedOn: '2026-03-01' });
    const { id } = await issued(partnerId);
    await app.post(`/payments/${payment}/allocate`);
    await app.drain();
    expect(await suffered(id)).toEqual([`${TODAY} 4.00`]);
  });
});

it('takes the withholding back with credit notes, which leave nothing of it', async () => {
  const partnerId = await condominium();
  const { id } = await issued(partnerId);
  await pay(partnerId, '59.00');
  const half = { reason: 'Sconto', lines: [{ position: 1, amount: '50.00' }] };
  const note = await app.post<Document>(`/invoices/${id}/credit-notes`, half);
  expect(note).toMatchObject({ total: '61.00', withheld: '2.00', payable: '59.00' });
  await app.drain(); // it is set against what is open of its invoice
  expect(await suffered(id)).toEqual([`${TODAY} 2.00`, `${TODAY} 2.00`]);
  expect(await suffered(note.id)).toEqual([`${TODAY} -2.00`]);
  const { closing } = await app.get<{ closing: string }>(`/partner-ledgers/${partnerId}`);
  expect(closing).toBe('0.00');
});

it('withholds once where an advance was paid', async () => {
  const partnerId = await condominium();
  const advance = await issued(
    partnerId,
    [{ productId: works, unitPrice: '40.00', description: 'Acconto lavori' }],
    { documentType: 'TD02' },
  );
  expect(advance).toMatchObject({ withheld: '1.60', payable: '47.20' });
  const balance = await issued(partnerId, works1(), { advances: [{ invoiceId: advance.id }] });
  expect(balance).toMatchObject({ total: '73.20', withheld: '2.40', payable: '70.80' });
});

it('is billed by runs, and given back as it was', async () => {
  const partnerId = await condominium();
  const service = await app.given.product({ unitPrice: '100.00', withholdingSubject: true });
  const contract = await app.given.contract({
    ...{ partnerId, startsOn: '2026-03-01' },
    lines: [
      { productId: service.id, quantity: '1' },
      { productId: connectivity, quantity: '1' },
    ],
  });
  await billUpTo(app, TODAY);
  const [invoice] = await app.list<Document>('/invoices', { contractId: contract.id });
  expect(invoice).toMatchObject({ total: '158.60', withheld: '4.00', payable: '154.60' });
  const { version } = await app.get<{ version: number }>(`/partners/${partnerId}`);
  await app.patch(`/partners/${partnerId}`, { withholdsTax: false, version });
  await app.post(`/contracts/${contract.id}/close`, { endsOn: '2026-03-15', reason: 'Recesso' });
  await billUpTo(app, TODAY);
  const [note] = await app.list<Document>('/invoices', { contractId: contract.id, type: 'credit-note' });
  expect(note?.withheld).toBe('2.06'); // 16 of 31 days of 100.00
});

it('lists a year by customer, and agrees with account 1609', async () => {
  const partnerId = await condominium();
  const { number } = await issued(partnerId);
  await pay(partnerId, '118.00');
  const year = await app.get<Year>('/suffered-withholdings/2026');
  expect(year.customers).toContainEqual(
    expect.objectContaining({ partnerId, base: '100.00', amount: '4.00' }),
  );
  expect(year.documents).toContainEqual(
    expect.objectContaining({ number, receivedOn: TODAY, amount: '4.00' }),
  );
  expect(year.ledger).toBe(year.amount);
  const xlsx = await app.download('/suffered-withholdings/2026/xlsx');
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  const pdf = (await pdfText(await app.download('/suffered-withholdings/2026/pdf'))).join('\n');
  expect(pdf).toContain(number);
  await expect(app.get<Year>('/suffered-withholdings/2025')).resolves.toMatchObject({
    ...{ customers: [], amount: '0.00', ledger: '0.00' },
  });
});
