import { DemoLoader } from '../../api/src/demo/demo.loader';
import { AccessStates } from '../../api/src/radius/access/access-states.service';
import { TrafficSamples } from '../../api/src/radius/sessions/traffic-samples.service';
import { testApp } from '../support/app';
import { NO_OFFENCES, offencesAgainstTheBooks } from '../support/billing';
import { describeWithSpecs } from '../support/specs';
import { xsdErrors } from '../support/xsd';

const CUSTOMERS = 60;

interface FileRow {
  readonly name: string;
  readonly xml: Buffer;
}

describe('the demo ISP', () => {
  const app = testApp({ worker: false });
  const lines: string[] = [];

  beforeAll(async () => {
    app.clock.hold('2026-03-16');
    await app.resolve(DemoLoader).load({ customers: CUSTOMERS }, (line) => lines.push(line));
    app.clock.hold('2026-03-16');
  }, 300_000);

  it('has fourteen months behind it and the present one', async () => {
    expect(lines).toHaveLength(1 + 15);
    const runs = await app.list('/billing-runs');
    expect(runs).toHaveLength(15);
    expect(runs.every(({ status }) => status === 'finished')).toBe(true);
  });

  it('has customers, payments and defaulters', async () => {
    const { total } = await app.get<{ total: number }>('/partners?customer=true&perPage=1');
    expect(total).toBe(CUSTOMERS + 1); // and a condominium
    const dashboard = await app.get<Record<string, string | number>>('/dashboard');
    expect(Number(dashboard.activeContracts)).toBeGreaterThan(CUSTOMERS / 2);
    expect(Number(dashboard.collected)).toBeGreaterThan(0);
    expect(Number(dashboard.overdue)).toBeGreaterThan(0);
  });

  it('has bills whose account was put right and is followed, and a seller under cash VAT that is deducted at once', async () => {
    const energy = await app.list<{ id: number }>('/bills', { q: 'Energia dei Colli', sort: 'receivedOn' });
    const bills = await Promise.all(
      energy.map(({ id }) => app.get<{ lines: { costAccount: string }[] }>(`/bills/${id}`)),
    );
    expect(bills.flatMap(({ lines: own }) => own.map(({ costAccount }) => costAccount))).toEqual([
      ...['4202', '4202', '4202'],
    ]);
    expect(await app.list('/journal-entries', { sourceKind: 'bill-account' })).toHaveLength(1);
    const [cashVat] = await app.list<{ id: number; fileId: number }>('/bills', { q: 'Studio Neri' });
    const file = await app.download(`/bills/${String(cashVat?.id)}/files/${String(cashVat?.fileId)}`);
    expect(file.toString()).toContain('<RegimeFiscale>RF17<');
    expect(await app.get(`/bill-vat/${String(cashVat?.id)}`)).toMatchObject({ waiting: '0.00' });
  });

  it('has promotions on its last invoices, a voucher in use, and prices about to be revised', async () => {
    expect(await app.list('/promotions')).toHaveLength(4);
    expect(await app.list('/vouchers')).toMatchObject([{ code: 'AMICI2026', uses: 1 }]);
    expect(await app.list('/bulk-changes', { sort: 'createdAt' })).toMatchObject([
      { kind: 'promotion', status: 'applied' },
      { kind: 'price-revision', status: 'previewed', effectiveOn: '2026-06-01' },
    ]);
    const told = await app.db.query<{ description: string }[]>(
      "SELECT l.description FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id WHERE i.issued_on = '2026-03-01'",
    );
    const named = (name: string) => told.filter(({ description }) => description.includes(name)).length;
    expect(named('Promo di stagione')).toBeGreaterThan(2);
    expect(named('Premio fedeltà')).toBeGreaterThan(2);
    expect(named('Benvenuto a metà prezzo')).toBeGreaterThan(0);
  });

  it('has pauses gone by, running and to come, another plan, an activation in parts, and one invoice for a group', async () => {
    const pauses = await app.db.query<{ status: string; startsOn: string; endsOn: string }[]>(
      `SELECT c.status, p.starts_on AS startsOn, p.ends_on AS endsOn FROM contract_pause p
         JOIN contract c ON c.id = p.contract_id ORDER BY p.id`,
    );
    expect(pauses).toEqual([
      { status: 'active', startsOn: '2025-11-01', endsOn: '2025-12-31' },
      { status: 'paused', startsOn: '2026-02-24', endsOn: '2026-04-25' },
      { status: 'active', startsOn: '2026-04-15', endsOn: '2026-07-14' },
    ]);
    const told = await app.db.query<{ description: string; unit: string | null; contracts: string }[]>(
      `SELECT l.description, l.unit, (SELECT COUNT(*) FROM invoice_contract c WHERE c.invoice_id = i.id) AS contracts
         FROM invoice_line l JOIN invoice i ON i.id = l.invoice_id WHERE i.billing_run_id IS NOT NULL`,
    );
    const said = told.map(({ description }) => description);
    expect(said).toContain('Attivazione linea FTTC/FTTH, rata 5 di 12');
    expect(said.some((text) => text.includes('(in pausa)'))).toBe(true);
    expect(said.some((text) => text.startsWith('Router Wi-Fi 6'))).toBe(false);
    expect(told.some(({ contracts }) => Number(contracts) > 1)).toBe(true);
    const italian = ['mese', 'bimestre', 'trimestre', 'semestre', 'anno', 'periodo', 'una tantum', 'pz'];
    const units = told.flatMap(({ unit }) => unit ?? []); // an advance has none
    expect(new Set(units)).toEqual(new Set([...italian, 'month', 'period']));
    const [plan] = await app.db.query<{ reason: string }[]>(
      "SELECT reason FROM contract_event WHERE kind = 'plan'",
    );
    expect(plan).toMatchObject({ reason: 'Vuole più banda' });
  });

  it('has a network: routers and masts, a service for each plan, and a login for each line as its contract stands', async () => {
    expect(await app.list('/radius-nas')).toHaveLength(6);
    expect(await app.list('/radius-access-points', { perPage: 100 })).toHaveLength(21);
    const services = await app.list<{ name: string; rateLimit: string }>('/radius-services');
    expect(services.find(({ name }) => name === 'FTTH 1000/300')?.rateLimit).toBe('300M/1000M');
    expect(services.find(({ name }) => name === 'FWA 30/6')?.rateLimit).toBe('6M/30M 9M/45M 4800k/24M 8/8');
    const states = await app.db.query<{ status: string; state: string; accounts: string }[]>(
      `SELECT c.status, a.access_state AS state, COUNT(*) AS accounts FROM radius_account a
         JOIN contract c ON c.id = a.contract_id WHERE a.admin_status = 'enabled' GROUP BY c.status, a.access_state`,
    );
    const of = (status: string) => states.filter((row) => row.status === status).map(({ state }) => state);
    expect(of('active')).toEqual(['active']);
    expect(of('closed')).toEqual(['closed']);
    expect(await app.resolve(AccessStates).review('reconcile')).toMatchObject({ repaired: 0 });
    const [without] = await app.db.query<{ lines: string }[]>(
      `SELECT COUNT(*) AS \`lines\` FROM contract c JOIN contract_line l ON l.contract_id = c.id
         JOIN radius_product_service v ON v.product_id = l.product_id
        WHERE c.status = 'active' AND l.origin_line_id IS NULL
          AND NOT EXISTS (SELECT 1 FROM radius_account a WHERE a.origin_line_id = l.id)`,
    );
    expect(Number(without?.lines)).toBe(0);
    const [drift] = await app.db.query<{ wrong: string }[]>(
      `SELECT COUNT(*) AS wrong FROM radius_account a LEFT JOIN radius_address d
           ON d.account_id = a.id AND d.\`use\` = 'framed_ip' WHERE NOT a.framed_ip <=> d.address`,
    );
    expect(Number(drift?.wrong)).toBe(0);
  });

  it('has a past on the network: sessions that are over, counted once, and traffic by the hour, day and month', async () => {
    const [first] = await app.list<{ id: number }>('/radius-accounts', { accessState: 'active', perPage: 1 });
    const accountId = first?.id ?? 0;
    const sessions = await app.list<{ status: string; down: number }>('/radius-sessions', { accountId });
    expect(sessions.length).toBeGreaterThan(3);
    expect(await app.list('/online-sessions')).toEqual([]);
    for (const span of ['hour', 'day', 'month']) {
      const bars = await app.get<{ down: number }[]>(`/network/accounts/${accountId}/traffic?span=${span}`);
      expect(bars.filter(({ down }) => down > 0).length).toBeGreaterThan(bars.length / 3);
    }
    expect(await app.resolve(TrafficSamples).since(0)).toBe(0);
  });

  it('has quotes, and an order with an advance asked for', async () => {
    const quotes = await app.list<{ id: number; status: string; customerName: string }>('/quotes');
    const states = ['accepted', 'draft', 'draft', 'refused', 'sent'];
    expect(quotes.map(({ status }) => status).sort()).toEqual(states);
    const condominium = quotes.find(({ customerName }) => customerName === 'Condominio Le Palme');
    expect(await app.get(`/quotes/${condominium?.id ?? 0}`)).toMatchObject({ once: { withheld: '27.20' } });
    const orders = await app.list<{ id: number; quoteId: number | null }>('/sale-orders');
    expect(orders.filter(({ quoteId }) => quoteId === null)).toHaveLength(1);
    const order = orders.find(({ quoteId }) => quoteId !== null);
    expect(await app.get(`/sale-orders/${order?.id ?? 0}`)).toMatchObject({
      ...{ status: 'confirmed', invoices: [{ kind: 'advance', number: null }] },
    });
  });

  it('leaves numbers, entries and e-invoices in order', async () => {
    expect(await offencesAgainstTheBooks(app)).toEqual(NO_OFFENCES);
  });

  it('has a contract that waits for its signature, and leaves nothing in signatures to be found fault with', async () => {
    const signatures = await app.list<{ id: number; state: string }>('/signatures');
    expect(signatures.map(({ state }) => state)).toContain('waiting');
    for (const { id } of signatures) {
      expect(await app.post(`/signatures/${id}/verify`)).toMatchObject({ intact: true, faults: [] });
    }
    expect(await app.post('/signatures/verify')).toMatchObject({ intact: true });
  });

  it('loads once: what is there stays as it is', async () => {
    const before = await app.db.query('SELECT COUNT(*) AS invoices, MAX(id) AS last FROM invoice');
    await app.resolve(DemoLoader).load({ customers: CUSTOMERS }, (line) => lines.push(line));
    expect(await app.db.query('SELECT COUNT(*) AS invoices, MAX(id) AS last FROM invoice')).toEqual(before);
    expect(lines).toHaveLength(1 + 15);
  });

  describeWithSpecs('its e-invoices', () => {
    it('are all valid against the schema', async () => {
      const files = await app.db.query<FileRow[]>(
        'SELECT file_name AS name, xml FROM einvoice_file ORDER BY id',
      );
      expect(files.length).toBeGreaterThan(300);
      expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
      expect(await xsdErrors(files.map(({ xml }) => xml.toString()))).toEqual(files.map(() => []));
    }, 240_000);
  });
});
