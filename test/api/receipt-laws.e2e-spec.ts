import { decimal, sum } from '@ponte/shared/money';
import Big from 'big.js';
import fc from 'fast-check';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';

const app = testApp();
const DAY = '2026-03-31';
const RUNS = { numRuns: 10, seed: 2026 };

interface Step {
  readonly what: keyof typeof DOES;
  /** Which of those there are. */
  readonly pick: number;
  readonly cents: number;
}

interface Payment {
  readonly id: number;
  readonly status: string;
  readonly allocations: readonly { readonly id: number }[];
}

interface OpenItem {
  readonly id: number;
  readonly type: string;
  readonly open: string;
}

let partnerId: number;
/** Invoices that no credit note corrects yet. */
let uncredited: number[];
/** Steps of each kind that were done, and codes of those refused. */
const done = new Map<string, number>();
const refusals = new Set<string>();

/** What the office may be told; anything else is a fault. */
const REFUSALS = [
  ...['payment.invalid', 'payment.reversed', 'payment.without-credit', 'payment.allocation-undone'],
  ...['payment.settles-with-write-off', 'payment.tied-to-credit-note'],
];

const money = (cents: number): string => decimal(cents).div('100').toFixed(2);
const pickOf = <T>(rows: readonly T[], pick: number): T | undefined => rows[pick % rows.length];
const payments = (): Promise<Payment[]> => app.list<Payment>('/payments', { partnerId });
const items = (): Promise<OpenItem[]> => app.list<OpenItem>('/open-items', { partnerId });

async function tried(what: string, path: string, body: object = {}): Promise<void> {
  const answer = await app.call('post', path, body).catch((error: unknown) => String(error));
  if (typeof answer !== 'string') {
    done.set(what, (done.get(what) ?? 0) + 1);
    return;
  }
  const code = REFUSALS.find((each) => answer.includes(`"${each}"`));
  if (code === undefined) throw new Error(answer);
  refusals.add(code);
}

const receive = (what: string, cents: number, values: object = {}): Promise<void> =>
  tried(what, '/payments', {
    ...{ partnerId, amount: money(cents), receivedOn: DAY, methodCode: 'BON' },
    ...values,
  });

const DOES = {
  invoice: async ({ cents }: Step) => {
    uncredited.push((await issueDocument(app, { partnerId, issuedOn: DAY, net: money(cents + 3_000) })).id);
  },
  creditNote: async ({ cents }: Step) => {
    const credits = uncredited.shift();
    if (credits === undefined) return;
    await issueDocument(app, { partnerId, issuedOn: DAY, net: money(Math.min(cents, 3_000)), credits });
  },
  oldestFirst: ({ cents }: Step) => receive('oldestFirst', cents),
  onAccount: ({ cents }: Step) => receive('onAccount', cents, { allocations: [] }),
  chosen: async ({ pick, cents }: Step) => {
    const item = pickOf(await items(), pick);
    if (!item) return;
    await receive('chosen', cents, { allocations: [{ instalmentId: item.id, amount: money(cents) }] });
  },
  nearly: async ({ pick, cents }: Step) => {
    const item = pickOf(await items(), pick);
    if (item?.type !== 'invoice') return;
    const short = decimal(cents % 60).div('100');
    const allocations = [{ instalmentId: item.id, amount: item.open }];
    const amount = decimal(item.open).minus(short).toFixed(2);
    await receive('nearly', 0, { amount, writeOff: short.toFixed(2), allocations });
  },
  writeOff: async ({ pick }: Step) => {
    const item = pickOf(await items(), pick);
    if (item) await tried('writeOff', `/open-items/${item.id}/write-off`);
  },
  allocate: async ({ pick }: Step) => {
    const payment = pickOf(await payments(), pick);
    if (payment) await tried('allocate', `/payments/${payment.id}/allocate`);
  },
  detach: async ({ pick, cents }: Step) => {
    const chosen = pickOf(await payments(), pick);
    if (!chosen) return;
    const { id, allocations } = await app.get<Payment>(`/payments/${chosen.id}`);
    const part = pickOf(allocations, cents);
    if (part) await tried('detach', `/payments/${id}/allocations/${part.id}/detach`);
  },
  reverse: async ({ pick }: Step) => {
    const payment = pickOf(await payments(), pick);
    if (payment) await tried('reverse', `/payments/${payment.id}/reverse`, { reason: 'Errore' });
  },
  /** Credit pays new invoices, credit notes are set against theirs, the books are written. */
  settle: () => app.drain(),
};

const anySteps = fc.array(
  fc.record<Step>({
    what: fc.constantFrom(...(Object.keys(DOES) as (keyof typeof DOES)[])),
    pick: fc.nat({ max: 30 }),
    cents: fc.integer({ min: 1, max: 20_000 }),
  }),
  { minLength: 14, maxLength: 24, size: 'max' },
);

/** In force, allocations and what is left of a payment are what came in, cents written off and credit notes used with it. */
async function paymentsAddUp(): Promise<void> {
  const rows = await app.db.query<{ came: string; went: string }[]>(
    `SELECT y.amount + y.write_off AS came, y.unallocated + COALESCE(SUM(
       IF(a.undone_at IS NULL, a.amount, 0) * IF(i.type = 'credit-note', -1, 1)), 0) AS went
     FROM payment y LEFT JOIN payment_allocation a ON a.payment_id = y.id
     LEFT JOIN instalment n ON n.id = a.instalment_id LEFT JOIN invoice i ON i.id = n.invoice_id
     WHERE y.partner_id = ? AND y.status = 'registered' GROUP BY y.id`,
    [partnerId],
  );
  for (const { came, went } of rows) expect(new Big(went).toFixed(2)).toBe(new Big(came).toFixed(2));
}

/** What is settled of an instalment are its allocations in force, from nothing to the whole. */
async function noneIsPaidTwice(): Promise<void> {
  const rows = await app.db.query<{ amount: string; settled: string; allocated: string }[]>(
    `SELECT n.amount, n.settled, COALESCE(SUM(IF(a.undone_at IS NULL, a.amount, 0)), 0) AS allocated
     FROM instalment n JOIN invoice i ON i.id = n.invoice_id
     LEFT JOIN payment_allocation a ON a.instalment_id = n.id WHERE i.partner_id = ? GROUP BY n.id`,
    [partnerId],
  );
  for (const { amount, settled, allocated } of rows) {
    expect(new Big(settled).toFixed(2)).toBe(new Big(allocated).toFixed(2));
    expect(new Big(settled).gte('0') && new Big(settled).lte(amount)).toBe(true);
  }
}

/** Open items less credit, the aged balance and the customer's account agree; every entry balances. */
async function booksAgree(): Promise<string> {
  const { closing } = await app.get<{ closing: string }>(`/partner-ledgers/${partnerId}`);
  const ageing = await app.get<{ open: string; unallocated: string }>(
    `/open-items/ageing?partnerId=${partnerId}`,
  );
  expect(decimal(ageing.open).minus(ageing.unallocated).toFixed(2)).toBe(closing);
  const { partners } = await app.get<{ partners: { partnerId: number; balance: string }[] }>(
    `/aged-balance?day=${DAY}`,
  );
  const aged = partners.filter((row) => row.partnerId === partnerId).map((row) => new Big(row.balance));
  expect(sum(aged).toFixed(2)).toBe(closing);
  const uneven = await app.db.query<object[]>(
    'SELECT entry_id FROM journal_line GROUP BY entry_id HAVING SUM(debit) <> SUM(credit)',
  );
  expect(uneven).toEqual([]);
  return closing;
}

async function lawsHold(): Promise<string> {
  await app.drain();
  await paymentsAddUp();
  await noneIsPaidTwice();
  return booksAgree();
}

/** What the documents alone say: the customer owes them when nothing paid is left. */
async function billed(): Promise<string> {
  const [row] = await app.db.query<{ total: string | null }[]>(
    "SELECT SUM(total * IF(type = 'credit-note', -1, 1)) AS total FROM invoice WHERE partner_id = ?",
    [partnerId],
  );
  return new Big(row?.total ?? '0').toFixed(2);
}

describe('whatever the office does with receipts', () => {
  beforeAll(() => {
    app.clock.hold(DAY);
  });

  it.each(fc.sample(anySteps, RUNS).map((steps, run) => ({ run, steps })))(
    'the books agree, and undone whole the documents are owed: $run',
    async ({ steps }) => {
      partnerId = (await app.given.partner()).id;
      uncredited = [];
      await DOES.invoice({ what: 'invoice', pick: 0, cents: 5_000 });
      await DOES.invoice({ what: 'invoice', pick: 0, cents: 9_000 });
      for (const step of steps) await DOES[step.what](step);
      await lawsHold();
      for (const { id, status } of await payments()) {
        if (status === 'registered') await app.post(`/payments/${id}/reverse`, { reason: 'Errore' });
      }
      await expect(lawsHold()).resolves.toBe(await billed());
    },
  );

  it('was tried in every way', () => {
    const ways = ['oldestFirst', 'onAccount', 'chosen', 'nearly', 'allocate', 'detach', 'reverse'];
    expect(ways.filter((way) => !done.has(way))).toEqual([]);
    expect([...refusals]).toEqual(expect.arrayContaining(['payment.invalid', 'payment.reversed']));
  });
});
