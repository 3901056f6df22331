import { testApp } from '../support/app';

interface File {
  readonly id: number;
  readonly fileName: string;
  readonly status: string;
  readonly sentAt: string | null;
  readonly sentBy: string | null;
}

describe('e-invoices that were given to SDI', () => {
  const app = testApp({ today: '2026-03-16' });
  let invoiceIds: number[];

  const fileOf = (id: number | undefined): Promise<File> => app.get(`/invoices/${String(id)}/einvoice`);
  const inState = async (status: string): Promise<number[]> =>
    (await app.list<{ invoiceId: number }>('/einvoices', { status, sort: 'id' })).map(
      ({ invoiceId }) => invoiceId,
    );

  beforeAll(async () => {
    const sound = (await app.given.partner()).id;
    const faulty = (await app.given.partner({ kind: 'company', vatNumber: '01234567897' })).id;
    await app.db.query("UPDATE partner SET vat_number = '01234567890' WHERE id = ?", [faulty]);
    const lines = [{ productId: (await app.given.product()).id }];
    invoiceIds = [];
    for (const partnerId of [sound, sound, faulty]) {
      const { id } = await app.post<{ id: number }>('/invoices', { partnerId, lines });
      await app.post(`/invoices/${id}/issue`);
      invoiceIds.push(id);
    }
    await app.drain();
  });

  it('are marked all at once, but for those with faults, with who and when', async () => {
    expect(await app.post('/einvoices/sent', { issuedFrom: '2026-03-01' })).toEqual({ chosen: 3, marked: 2 });
    expect(await app.post('/einvoices/sent', {})).toEqual({ chosen: 3, marked: 0 });
    expect(await fileOf(invoiceIds[0])).toMatchObject({
      status: 'sent',
      sentAt: expect.stringContaining('2026-03-16'),
      sentBy: expect.any(String),
    });
    expect(await inState('sent')).toEqual(invoiceIds.slice(0, 2));
    expect(await inState('ready')).toEqual([]);
    expect(await inState('faulty')).toEqual(invoiceIds.slice(2));
    const [told] = await app.list('/audit-entries', { resource: 'invoice', action: 'sent' });
    expect(told).toMatchObject({ after: { fileName: expect.any(String) } });
  });

  it('are not built again, neither alone nor by checking all', async () => {
    const before = await fileOf(invoiceIds[0]);
    const { body } = await app.call(
      'post',
      `/invoices/${String(invoiceIds[0])}/einvoice`,
      {},
      { expect: 409 },
    );
    expect(body).toMatchObject({ code: 'einvoice.sent', params: { fileName: before.fileName } });
    await app.post('/einvoices/check');
    expect(await fileOf(invoiceIds[0])).toEqual(before);
  });

  it('lose the mark only with a reason and the permission, and can be built again then', async () => {
    const sent = await fileOf(invoiceIds[0]);
    const path = `/einvoices/${String(sent.id)}/unsent`;
    await app.call('post', path, {}, { expect: 422 });
    await app.call('post', path, { reason: 'Scartata da SdI' }, { expect: 204 });
    expect((await app.call('post', path, { reason: 'Ancora' }, { expect: 409 })).body).toMatchObject({
      code: 'einvoice.not-sent',
    });
    const [told] = await app.list('/audit-entries', { resource: 'invoice', action: 'unsent' });
    expect(told).toMatchObject({ after: { reason: 'Scartata da SdI' } });
    const again = await app.post<File>(`/invoices/${String(invoiceIds[0])}/einvoice`);
    expect(again).toMatchObject({ status: 'ready', sentAt: null });
    expect(again.fileName).not.toBe(sent.fileName);
    expect(await app.post('/einvoices/sent', { fileIds: [again.id] })).toEqual({ chosen: 1, marked: 1 });
  });
});
