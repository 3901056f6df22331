import { testApp } from '../support/app';
import { billUpTo, NO_OFFENCES, offencesAgainstTheBooks } from '../support/billing';

interface Row {
  readonly id: number;
}
interface Invoice extends Row {
  readonly partnerId: number;
  readonly contractId: number | null;
  readonly taxable: string;
  readonly lines: readonly { readonly description: string }[];
  readonly contracts: readonly {
    readonly contractCode: string;
    readonly label: string;
    readonly firstPosition: number;
    readonly lastPosition: number;
  }[];
}
interface Result {
  readonly contractId: number;
  readonly status: string;
  readonly total: string;
  readonly invoiceId: number | null;
}

describe('contracts of a group', () => {
  const app = testApp({ today: '2026-01-01' });
  let payer: Row;

  const group = (values: object = {}) =>
    app.post<Row>('/contract-groups', { payerId: payer.id, name: 'Negozi', ...values });
  const contract = (fee: string, values: object): Promise<Row> =>
    app.given.contract({ fee, startsOn: '2026-01-01', ...values });
  const invoicesOf = async (contractId: number): Promise<Invoice[]> => {
    const rows = await app.list<Row>('/invoices', { contractId, sort: 'id', order: 'ASC' });
    return Promise.all(rows.map(({ id }) => app.get<Invoice>(`/invoices/${id}`)));
  };

  beforeAll(async () => {
    payer = await app.given.partner({ name: 'Panificio Rossi Srl' });
  });

  it('go on one invoice to whoever pays, with the lines of each under its name', async () => {
    const { id: groupId } = await group();
    const own = await contract('10.00', { partnerId: payer.id, groupId });
    const user = await app.given.partner({ name: 'Rossi Mario' });
    const others = await contract('20.00', {
      partnerId: user.id,
      payerId: payer.id,
      groupId,
      costCentre: 'Forno',
    });
    const alone = await contract('5.00', { partnerId: payer.id });
    await billUpTo(app, '2026-01-01');

    const [invoice] = await invoicesOf(own.id);
    expect(await invoicesOf(others.id)).toEqual([invoice]);
    expect(invoice).toMatchObject({ partnerId: payer.id, contractId: null, taxable: '30.00' });
    expect(invoice?.contracts).toMatchObject([
      { firstPosition: 1, lastPosition: 1 },
      { firstPosition: 2, lastPosition: 2 },
    ]);
    expect(invoice?.contracts[1]?.label).toMatch(/^C-\d+, Forno$/);
    expect(await invoicesOf(alone.id)).toMatchObject([{ contractId: alone.id, taxable: '5.00' }]);

    const xml = (await app.download(`/invoices/${invoice?.id ?? 0}/einvoice.xml`)).toString();
    expect(xml.match(/<DatiContratto>/g)).toHaveLength(2);
    expect(xml).toMatch(/<RiferimentoNumeroLinea>2<\/RiferimentoNumeroLinea>\s*<IdDocumento>C-/);
  });

  it('have one for each site, where the group says so', async () => {
    const { id: groupId } = await group({ groupBy: 'site' });
    const { addresses } = await app.patch<{ addresses: Row[] }>(`/partners/${payer.id}`, {
      version: (await app.get<{ version: number }>(`/partners/${payer.id}`)).version,
      addresses: [
        ...(await app.get<{ addresses: Row[] }>(`/partners/${payer.id}`)).addresses,
        ...['Via del Mare', 'Via del Monte'].map((street) => ({
          ...{ kind: 'site', street, houseNumber: '3', zip: '63100', town: 'Ascoli Piceno', province: 'AP' },
        })),
      ],
    });
    const [sea, mount] = addresses.slice(-2).map(({ id }) => id);
    const values = { partnerId: payer.id, groupId, startsOn: '2026-02-01' };
    const [first, second, third] = [
      await contract('10.00', { ...values, siteAddressId: sea }),
      await contract('20.00', { ...values, siteAddressId: mount }),
      await contract('40.00', { ...values, siteAddressId: sea }),
    ];
    app.clock.hold('2026-02-01');
    await billUpTo(app, '2026-02-01');
    expect(await invoicesOf(first.id)).toMatchObject([{ taxable: '50.00', contractId: null }]);
    expect(await invoicesOf(second.id)).toMatchObject([{ taxable: '20.00', contractId: second.id }]);
    expect((await invoicesOf(third.id))[0]?.contracts[0]?.label).toContain('Via del Mare 3, Ascoli Piceno');
  });

  it('fail alone: the others are billed together, and the run says who is on which invoice', async () => {
    const { id: groupId } = await group();
    const values = { partnerId: payer.id, groupId, startsOn: '2026-03-01' };
    const contracts = [
      await contract('10.00', values),
      await contract('20.00', values),
      await contract('40.00', values),
    ];
    const [first, broken, last] = contracts.map(({ id }) => id);
    // A stretch that is billed already, though nothing says so: its writing must fail.
    await app.db.query(
      `INSERT INTO charge (contract_line_id, kind, period_from, period_to, amount, contract_id, billed_on)
       SELECT id, 'recurring', '2026-03-01', '2026-04-01', 0, contract_id, '2026-03-01' FROM contract_line WHERE contract_id = ?`,
      [broken],
    );
    app.clock.hold('2026-03-01');
    const { id } = await app.post<Row>('/billing-runs', {
      upTo: '2026-03-01',
      filters: { contractIds: [first, broken, last] },
    });
    await app.drain();
    const preview = await app.get<{ plannedTotal: string }>(`/billing-runs/${id}`);
    expect(preview.plannedTotal).toBe('85.40');
    await app.post(`/billing-runs/${id}/confirm`);
    await app.drain();

    const results = await app.list<Result>(`/billing-runs/${id}/results`, {
      sort: 'contractCode',
      order: 'ASC',
    });
    const [invoice] = await invoicesOf(first ?? 0);
    expect(results).toMatchObject([
      { contractId: first, status: 'billed', total: '12.20', invoiceId: invoice?.id },
      { contractId: broken, status: 'failed', invoiceId: null },
      { contractId: last, status: 'billed', total: '48.80', invoiceId: invoice?.id },
    ]);
    expect(invoice?.taxable).toBe('50.00');
    expect(await app.get(`/billing-runs/${id}`)).toMatchObject({ status: 'finished', billedTotal: '61.00' });
    await app.db.query('DELETE FROM charge WHERE contract_id = ?', [broken]);
  });

  it('give money back on one credit note that names an invoice', async () => {
    const { id: groupId } = await group();
    const values = { partnerId: payer.id, groupId, startsOn: '2026-04-01' };
    const [first, second] = [await contract('30.00', values), await contract('60.00', values)];
    app.clock.hold('2026-04-01');
    await billUpTo(app, '2026-04-01');
    for (const { id } of [first, second])
      await app.post(`/contracts/${id}/close`, { endsOn: '2026-04-10', reason: 'Recesso' });
    app.clock.hold('2026-04-11');
    await billUpTo(app, '2026-04-11');
    const [invoice, note] = await invoicesOf(second.id);
    expect(note).toMatchObject({ type: 'credit-note', taxable: '60.00', creditedInvoiceId: invoice?.id });
    expect(await invoicesOf(first.id)).toEqual([invoice, note]);
  });

  it('belong to the payer of the group, who stays while they are in it', async () => {
    const { id: groupId } = await group();
    const other = await app.given.partner();
    const lines: object[] = [];
    const values = { partnerId: other.id, startsOn: '2026-05-01', lines, groupId };
    await app.post('/contracts', values, { expect: 422 });
    await app.post('/contracts', { ...values, payerId: payer.id }, { expect: 201 });
    await app.patch(`/contract-groups/${groupId}`, { version: 1, payerId: other.id }, { expect: 409 });
    await app.patch(`/contract-groups/${groupId}`, { version: 1, name: 'Forni', groupBy: 'cost-centre' });
    const groups = await app.list<{ name: string }>('/contract-groups', { payerId: payer.id, q: 'Forni' });
    expect(groups).toMatchObject([{ name: 'Forni', groupBy: 'cost-centre' }]);
  });

  it('leave books, numbers and e-invoices in order', async () => {
    expect(await offencesAgainstTheBooks(app)).toEqual(NO_OFFENCES);
  });
});
