import { addDays } from '@ponte/shared/calendar';
import { decimal, money, sum } from '@ponte/shared/money';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { receiveBills } from '../support/receive-bill';

const app = testApp({ today: '2026-01-10' });

type Amounts = Readonly<Record<string, string>>;

interface Register {
  readonly data: readonly (Amounts & { readonly invoiceId: number | null; readonly billId: number | null })[];
  readonly groups: readonly Amounts[];
  readonly base: string;
  readonly vat: string;
  readonly ownVat: string;
  readonly total: number;
}

interface AgedItems {
  readonly data: readonly (Amounts & {
    readonly invoiceId: number | null;
    readonly paymentId: number | null;
  })[];
  readonly amount: string;
}

const added = (rows: readonly Amounts[], field: string): string =>
  money(sum(rows.map((row) => decimal(row[field] ?? '0'))));

const DAYS = 'from=2026-01-01&to=2026-02-28';
let partnerId: number;

/** Pays half of a supplier's document. */
async function payBill(number: string, paidOn: string): Promise<void> {
  await app.drain();
  type Item = Record<'id' | 'partnerId', number> & Amounts;
  const bill = (await app.list<Item>('/supplier-items')).find((item) => item.number === number);
  const amount = money(decimal(bill?.open ?? '0').div(decimal('2')));
  await app.post('/supplier-payments', {
    ...{ partnerId: bill?.partnerId, amount, paidOn, methodCode: 'BON' },
    allocations: [{ instalmentId: bill?.id, amount }],
  });
}

/** Two months of sales of every kind, bills, and payments: some late, some on account, one undone. */
beforeAll(async () => {
  partnerId = (await app.given.partner({ name: 'Cliente Srl' })).id;
  const other = (await app.given.partner({ name: 'Altro Cliente Srl' })).id;
  await app.db.query("UPDATE tax_code SET payability = 'D' WHERE code = '10v'");
  const pay = (partner: number, amount: string, receivedOn: string): Promise<{ id: number }> =>
    app.post('/payments', { partnerId: partner, amount, receivedOn, methodCode: 'BON' });
  for (const issuedOn of ['2026-01-10', '2026-02-10']) {
    app.clock.hold(issuedOn);
    const { id } = await issueDocument(app, { partnerId, issuedOn, net: '100.00' });
    await issueDocument(app, { partnerId: other, issuedOn, net: '200.00', taxCode: '22vsp' });
    await issueDocument(app, { partnerId, issuedOn, net: '50.00', taxCode: '10v' });
    await issueDocument(app, { partnerId, issuedOn, net: '10.00', credits: id });
    await receiveBills(app, [
      { number: `P${issuedOn}`, issuedOn, net: '80.00' },
      { number: `R${issuedOn}`, issuedOn, net: '30.00', rate: '0', natura: 'N6.9' },
      { number: `D${issuedOn}`, issuedOn, net: '40.00', payability: 'D' },
    ]);
  }
  app.clock.hold('2026-02-20');
  const wrong = await pay(other, '500.00', '2026-02-15');
  await pay(partnerId, '180.00', '2026-02-18');
  await payBill('D2026-01-10', '2026-02-19');
  app.clock.hold('2026-03-05');
  await app.post(`/payments/${wrong.id}/reverse`, { reason: 'Insoluto' });
  await app.drain();
}, 60_000);

it('from the balance sheet to the accounts, their ledgers and the entries', async () => {
  const { sections } = await app.get<{
    sections: { amount: string; accounts: (Amounts & { id: number })[] }[];
  }>(`/financial-statements?${DAYS}`);
  const accounts = sections.flatMap((section) => {
    expect(added(section.accounts, 'amount')).toBe(section.amount);
    return section.accounts;
  });
  expect(accounts.length).toBeGreaterThan(4);
  for (const account of accounts) {
    const ledger = await app.get<Amounts & { data: (Amounts & { entryId: number })[] }>(
      `/accounts/${account.id}/ledger?${DAYS}&perPage=500`,
    );
    const moved = decimal(added(ledger.data, 'debit')).minus(added(ledger.data, 'credit'));
    expect(money(moved.abs())).toBe(money(decimal(account.amount ?? '0').abs()));
    const [line] = ledger.data;
    const entry = await app.get<{ lines: Amounts[] }>(`/journal-entries/${line?.entryId}`);
    expect(added(entry.lines, 'debit')).toBe(added(entry.lines, 'credit'));
  }
});

it('from the trial balance to the ledger that ends where the period begins', async () => {
  const days = 'from=2026-02-01&to=2026-02-28';
  const { data } = await app.get<{ data: (Amounts & { id: number })[] }>(
    `/trial-balance?${days}&perPage=500`,
  );
  for (const { id, ...figures } of data) {
    const before = await app.get<Amounts>(`/accounts/${id}/ledger?to=${addDays('2026-02-01', -1)}`);
    const inside = await app.get<Amounts>(`/accounts/${id}/ledger?${days}`);
    expect(before.closing).toBe(figures.opening);
    expect(inside).toMatchObject({ debit: figures.debit, credit: figures.credit, closing: figures.closing });
  }
});

it.each(['sales', 'purchases'])('from each total of the register of %s to its documents', async (book) => {
  const { groups, total } = await app.get<Register>(`/vat-registers/${book}?${DAYS}`);
  let lines = 0;
  for (const { rate = '', natura, payability = '', base, vat } of groups) {
    const chosen = `rate=${rate}&natura=${natura ?? 'none'}&payability=${payability}`;
    const register = await app.get<Register>(`/vat-registers/${book}?${DAYS}&${chosen}`);
    expect([added(register.data, 'base'), added(register.data, 'vat')]).toEqual([base, vat]);
    expect([register.base, register.vat, register.groups.length]).toEqual([base, vat, 1]);
    for (const { invoiceId, billId } of register.data)
      await app.get(invoiceId === null ? `/bills/${billId}` : `/invoices/${invoiceId}`);
    lines += register.total;
  }
  expect(groups.length).toBeGreaterThan(1);
  expect(lines).toBe(total);
});

it('from VP2 to VP5 of the settlement to the lines of the registers', async () => {
  const next = await app.get<Amounts>('/vat-settlements/next');
  const of = (book: string, figure: string): Promise<Register> =>
    app.get<Register>(
      `/vat-registers/${book}?from=${next.from}&to=${next.to}&by=competence&figure=${figure}&perPage=500`,
    );
  const [sales, purchases] = [await of('sales', 'sales'), await of('purchases', 'purchases')];
  const [owed, deducted] = [await of('sales', 'outputVat'), await of('purchases', 'inputVat')];
  expect(added(sales.data, 'base')).toBe(next.sales);
  expect(added(purchases.data, 'base')).toBe(next.purchases);
  expect(money(decimal(added(owed.data, 'vat')).plus(next.collectedVat ?? '0'))).toBe(next.outputVat);
  expect(money(decimal(added(deducted.data, 'deductibleVat')).plus(next.paidInputVat ?? '0'))).toBe(
    next.inputVat,
  );
  const whole = await app.get<Register>(`/vat-registers/sales?from=${next.from}&to=${next.to}&by=competence`);
  expect(whole.vat).not.toBe(next.outputVat); // split payment and what waits for the money is none of it
});

it('from what receipts and payments made due, to just the entries that did', async () => {
  const vatOf = async (settled: Amounts, dueVat: string, account: string): Promise<string> => {
    const days = `settledFrom=${settled.from}&settledTo=${settled.to}`;
    const { data } = await app.get<{ data: { lines: Amounts[] }[] }>(
      `/journal-entries?dueVat=${dueVat}&${days}&perPage=500`,
    );
    const lines = data.flatMap((entry) => entry.lines.filter(({ accountCode }) => accountCode === account));
    expect(lines).toHaveLength(data.length);
    return money(decimal(added(lines, 'debit')).minus(added(lines, 'credit')).abs());
  };
  const seen: string[] = [];
  for (const month of ['2026-01-01', '2026-02-01']) {
    const next = await app.get<Amounts>('/vat-settlements/next');
    expect(next.from).toBe(month);
    expect(await vatOf(next, 'sale', '2601')).toBe(next.collectedVat);
    expect(await vatOf(next, 'purchase', '1601')).toBe(next.paidInputVat);
    seen.push(`${next.collectedVat} ${next.paidInputVat}`);
    await app.post('/vat-settlements', { from: next.from, due: next.due, credit: next.credit });
    await app.drain();
  }
  expect(seen[1]).not.toContain('0.00');
});

it.each(['2026-02-14', '2026-02-28', '2026-03-05'])(
  'from each figure of the aged balance of %s to its open items',
  async (day) => {
    const { partners, totals } = await app.get<{
      partners: (Amounts & { partnerId: number })[];
      totals: Amounts;
    }>(`/aged-balance?day=${day}`);
    const columns = [
      ...([
        ['not-due', 'notDue'],
        ['1-30', 'to30'],
        ['31-60', 'to60'],
        ['61-90', 'to90'],
      ] as const),
      ...([
        ['over-90', 'over90'],
        ['credit', 'credit'],
        [null, 'balance'],
      ] as const),
    ];
    const rows = [...partners, { ...totals, partnerId: null }];
    for (const row of rows) {
      for (const [column, field] of columns) {
        const query = new URLSearchParams({ day });
        if (row.partnerId !== null) query.set('partnerId', String(row.partnerId));
        if (column !== null) query.set('column', column);
        const items = await app.get<AgedItems>(`/aged-balance/items?${query.toString()}`);
        expect([column, items.amount]).toEqual([column, (row as Amounts)[field]]);
        expect(added(items.data, 'amount')).toBe(items.amount);
        expect(items.data.every((item) => (item.invoiceId === null) !== (item.paymentId === null))).toBe(
          true,
        );
      }
    }
    expect(partners.length).toBeGreaterThan(0);
  },
);
