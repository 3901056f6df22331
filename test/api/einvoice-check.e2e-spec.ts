import { testApp } from '../support/app';

interface File {
  readonly invoiceId: number;
  readonly fileName: string;
  readonly status: string;
  readonly faults: readonly {
    code: string;
    mend: { resource: string; id: number | null; field: string | null };
  }[];
}

interface Checked {
  readonly checked: number;
  readonly built: number;
  readonly faulty: number;
}

const TODAY = '2026-03-16';

describe('e-invoices checked in bulk', () => {
  const app = testApp();
  let partnerId: number;
  let sound: number;
  let faulty: number;

  beforeAll(async () => {
    app.clock.hold(TODAY);
    partnerId = (await app.given.partner({ kind: 'company', vatNumber: '01234567897' })).id;
    const other = (await app.given.partner()).id;
    await app.db.query("UPDATE partner SET vat_number = '01234567890' WHERE id = ?", [partnerId]);
    const lines = [{ productId: (await app.given.product()).id }];
    const issue = async (buyer: number): Promise<number> => {
      const { id } = await app.post<{ id: number }>('/invoices', { partnerId: buyer, lines });
      await app.post(`/invoices/${id}/issue`);
      return id;
    };
    faulty = await issue(partnerId);
    sound = await issue(other);
    await app.drain();
  });

  const check = (query = ''): Promise<Checked> => app.post(`/einvoices/check${query}`);
  const fileOf = (id: number): Promise<File> => app.get(`/invoices/${id}/einvoice`);

  it('say which field of whom to mend', async () => {
    expect(await fileOf(faulty)).toMatchObject({
      status: 'faulty',
      faults: [{ code: '00305', mend: { resource: 'partners', id: partnerId, field: 'vatNumber' } }],
    });
    expect(await check()).toEqual({ checked: 2, built: 1, faulty: 1 });
  });

  it('take the mended customer, under a new name, and leave alone what was ready', async () => {
    const before = { faulty: await fileOf(faulty), sound: await fileOf(sound) };
    const partner = await app.get<{ version: number }>(`/partners/${partnerId}`);
    await app.patch(`/partners/${partnerId}`, { version: partner.version, vatNumber: '01234567897' });
    expect(await check(`?issuedFrom=${TODAY}`)).toEqual({ checked: 2, built: 1, faulty: 0 });

    const mended = await fileOf(faulty);
    expect(mended).toMatchObject({ status: 'ready', faults: [] });
    expect(mended.fileName).not.toBe(before.faulty.fileName);
    expect(await fileOf(sound)).toEqual(before.sound);
    const xml = (await app.download(`/invoices/${faulty}/einvoice.xml`)).toString();
    expect(xml).toContain('<IdCodice>01234567897</IdCodice>');
    const invoice = await app.get<{ customer: { vatNumber: string } }>(`/invoices/${faulty}`);
    expect(invoice.customer.vatNumber).toBe('01234567897');
    expect(await check()).toEqual({ checked: 2, built: 0, faulty: 0 });
  });

  it('build what is missing, of the selection alone', async () => {
    await app.db.query('DELETE FROM einvoice_file');
    expect(await check('?issuedTo=2026-03-01')).toEqual({ checked: 0, built: 0, faulty: 0 });
    expect(await check(`?invoiceIds=${sound}`)).toEqual({ checked: 1, built: 1, faulty: 0 });
    expect(await check()).toEqual({ checked: 2, built: 1, faulty: 0 });
    const zip = await app.download(`/einvoices/zip?issuedFrom=${TODAY}`);
    expect(zip.subarray(0, 2).toString()).toBe('PK');
  });
});
