import { parseFatturaPa } from '../../api/src/einvoice/fatturapa/fatturapa-parse';
import { BillImport } from '../../api/src/einvoice/received/bill-import.service';
import { testApp } from '../support/app';
import { receiveBills } from '../support/receive-bill';

interface Register {
  readonly data: readonly {
    readonly billId: number;
    readonly documentNumber: string;
    readonly documentOn: string;
    readonly vat: string;
  }[];
  readonly total: number;
  readonly ownVat: string;
  readonly journalVat: string;
}

interface Integration {
  readonly id: number;
  readonly number: string;
  readonly billId: number;
  readonly fileId: number;
  readonly fileName: string;
}

const REVERSED = { rate: '0', natura: 'N6.9' };

describe('integrations of bills under reverse charge', () => {
  const app = testApp();
  const april = '?from=2026-04-01&to=2026-04-30';
  const register = (book: string, query = april): Promise<Register> =>
    app.get(`/vat-registers/${book}${query}`);
  const due = () =>
    app.list<{ id: number; number: string; proposed: string; tax: string }>('/due-integrations');
  const integrations = () => app.list<Integration>('/vat-integrations', { sort: 'id' });

  beforeAll(async () => {
    app.clock.hold('2026-04-10');
    await receiveBills(app, [
      { number: 'A1', issuedOn: '2026-04-01', net: '100.00' },
      { number: 'A2', issuedOn: '2026-04-02', net: '33.33', ...REVERSED },
      { number: 'A3', issuedOn: '2026-04-03', net: '10.00', ...REVERSED, credit: true },
    ]);
    await app.drain();
  });

  it('wait with the kind proposed, and no other bill does', async () => {
    expect(await due()).toMatchObject([
      { number: 'A2', proposed: 'TD16', allowed: ['TD16'], taxable: '33.33', tax: '7.33' },
      { number: 'A3', proposed: 'TD16', taxable: '-10.00', tax: '-2.20' },
    ]);
    const [plain] = await app.list<{ id: number }>('/bills', { q: 'A1' });
    const refused = await app.call('post', '/vat-integrations', { billIds: [plain?.id] }, { expect: 409 });
    expect(refused.body).toMatchObject({ code: 'vat-integration.not-due', params: { number: 'A1' } });
    const [first] = await due();
    const wrong = { billIds: [first?.id], documentType: 'TD17' };
    expect((await app.call('post', '/vat-integrations', wrong, { expect: 422 })).body).toMatchObject({
      code: 'vat-integration.invalid-type',
    });
  });

  it('are made once each without a gap, however many ask', async () => {
    const billIds = (await due()).map(({ id }) => id);
    const answers = await Promise.all(
      [billIds, billIds.slice(0, 1), billIds.toReversed()].map((ids) =>
        app.post<{ made: number }>('/vat-integrations', { billIds: ids }),
      ),
    );
    expect(answers.reduce((made, answer) => made + answer.made, 0)).toBe(2);
    await app.drain();
    expect(await due()).toEqual([]);
    expect(await integrations()).toMatchObject([
      { number: 'IR 2026/0001', documentType: 'TD16', issuedOn: '2026-04-10', status: 'ready', faults: [] },
      { number: 'IR 2026/0002', total: '-12.20', status: 'ready' },
    ]);
  });

  it('give the register of sales their number, and post nothing again', async () => {
    const sales = await register('sales');
    expect(sales).toMatchObject({
      data: [
        { documentNumber: 'IR 2026/0001', documentOn: '2026-04-10', vat: '7.33' },
        { documentNumber: 'IR 2026/0002', vat: '-2.20' },
      ],
      ...{ ownVat: '5.13', journalVat: '5.13' },
    });
    const [own] = await app.list<{ id: number }>('/registers', { kind: 'self-invoice' });
    const series = await register('sales', `${april}&registerId=${String(own?.id)}`);
    expect(series).toMatchObject({ total: 2, ownVat: '5.13', journalVat: '5.13' });
    const purchases = await register('purchases');
    expect(purchases.data.map(({ documentNumber }) => documentNumber)).toEqual(['A1', 'A2', 'A3']);
    expect(purchases).toMatchObject({ ownVat: '27.13', journalVat: '27.13' });
    expect(await app.list('/journal-entries', { sourceKind: 'bill' })).toHaveLength(3);
    expect(await app.get('/vat-settlements/next?from=2026-04-01')).toMatchObject({
      ...{ agrees: true, outputVat: '5.13', inputVat: '27.13', sales: '0.00', purchases: '123.33' },
    });
  });

  it('are files with the supplier as the seller, which we do not take in as bills', async () => {
    const [first, second] = await integrations();
    const xml = await app.download(`/vat-integrations/${String(first?.id)}/einvoice.xml`);
    const { FatturaElettronicaHeader: header, FatturaElettronicaBody: bodies } = parseFatturaPa(
      xml.toString(),
    );
    expect(header.CedentePrestatore.DatiAnagrafici.IdFiscaleIVA?.IdCodice).toBe('00743110157');
    expect(header.SoggettoEmittente).toBe('CC');
    expect(bodies[0]?.DatiGenerali.DatiFattureCollegate).toEqual([{ IdDocumento: 'A2', Data: '2026-04-02' }]);
    const [id] = await app.resolve(BillImport).import([{ name: 'copy.xml', bytes: xml }]);
    const [copy] = await app.list('/received-files', { ids: String(id) });
    expect(copy).toMatchObject({ state: 'quarantined', code: 'received-file.invalid-own-document' });
    const zip = await app.download(`/vat-integrations/zip?ids=${String(first?.id)},${String(second?.id)}`);
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    const again = await app.post<Integration>(`/vat-integrations/${String(first?.id)}/einvoice`);
    expect(again).toMatchObject({ number: first?.number, status: 'ready' });
    expect(again.fileName).not.toBe(first?.fileName);
    expect(await app.post('/einvoices/sent', { fileIds: [again.fileId] })).toEqual({ chosen: 1, marked: 1 });
    const path = `/vat-integrations/${String(first?.id)}/einvoice`;
    expect((await app.call('post', path, {}, { expect: 409 })).body).toMatchObject({ code: 'einvoice.sent' });
    expect(await app.list('/vat-integrations', { status: 'sent' })).toMatchObject([
      { number: first?.number },
    ]);
  });

  it('leave a locked month as it was printed, and bear a day not before the last', async () => {
    await receiveBills(app, [{ number: 'B1', issuedOn: '2026-04-09', net: '50.00', ...REVERSED }]);
    await app.drain();
    app.clock.hold('2026-05-20');
    const before = await register('sales');
    await app.post('/accounting-periods/2026-04-01', { state: 'locked' });
    await receiveBills(app, [{ number: 'B2', issuedOn: '2026-05-18', net: '60.00', ...REVERSED }]);
    const [early, late] = (await due()).map(({ id }) => id);
    await app.post('/vat-integrations', { billIds: [late] });
    await app.post('/vat-integrations', { billIds: [early] });
    await app.drain();
    expect(await register('sales')).toEqual(before);
    expect(await register('sales', '?from=2026-05-01&to=2026-05-31')).toMatchObject({
      data: [{ documentNumber: 'IR 2026/0003', vat: '13.20' }],
      ...{ ownVat: '13.20', journalVat: '13.20' },
    });
    expect((await integrations()).slice(2)).toMatchObject([
      { billNumber: 'B2', issuedOn: '2026-05-20' },
      { billNumber: 'B1', issuedOn: '2026-05-20', number: 'IR 2026/0004' },
    ]);
  });

  it('are made of foreign suppliers’ bills typed off paper, of the kind that their country allows', async () => {
    app.clock.hold('2026-06-10');
    const [ireland, america] = [
      await app.given.partner({ kind: 'company', country: 'IE', vatNumber: '6388047V', fiscalCode: null }),
      await app.given.partner({ kind: 'company', country: 'US', vatNumber: '987654321', fiscalCode: null }),
    ];
    const type = (partnerId: number, amount: string) =>
      app.post<{ id: number; total: string }>('/bills', {
        ...{ partnerId, number: 'INV-1', issuedOn: '2026-06-01' },
        lines: [{ description: 'Server', amount, treatment: 'reverse-charge' }],
      });
    const goods = await type(ireland.id, '200.00');
    await type(america.id, '99.99');
    await app.call(
      'post',
      '/bills',
      {
        ...{ partnerId: america.id, number: 'inv-1', issuedOn: '2026-06-01' },
        lines: [{ description: 'Server', amount: '1.00', treatment: '22' }],
      },
      { expect: 409 },
    );
    await app.drain();
    expect(await due()).toMatchObject([
      { id: goods.id, proposed: 'TD17', allowed: ['TD17', 'TD18', 'TD19'], tax: '44.00' },
      { proposed: 'TD17', allowed: ['TD17', 'TD19'], tax: '22.00' },
    ]);
    await app.post('/vat-integrations', { billIds: [goods.id], documentType: 'TD18' });
    await app.post('/vat-integrations', { billIds: (await due()).map(({ id }) => id) });
    await app.drain();
    const made = (await integrations()).slice(-2);
    expect(made).toMatchObject([
      { documentType: 'TD18', status: 'ready', faults: [] },
      { documentType: 'TD17', status: 'ready', faults: [] },
    ]);
    const june = '?from=2026-06-01&to=2026-06-30';
    const sums = { ownVat: '66.00', journalVat: '66.00' };
    expect(await register('sales', june)).toMatchObject({
      ...sums,
      data: made.map(({ number }) => ({ documentNumber: number })),
    });
    expect(await register('purchases', june)).toMatchObject(sums);
  });
});
