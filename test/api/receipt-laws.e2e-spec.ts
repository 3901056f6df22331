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
  readonly kind: string;
  readonly unallocated: string;
  readonly allocations: readonly { readonly id: number }[];
}

interface Credit {
  readonly kind: string;
  readonly id: number;
  readonly left: string;
}

interface OpenItem {
  readonly id: number;
  readonly type: string;
  readonly open: string;
}

let partnerId: number;
/** Invoices that no credit note corrects yet. */
let uncredited: { id: number; withholding: boolean }[];
/** Steps of each kind that were done, and codes of those refused. */
const done = new Map<string, number>();
const refusals = new Set<string>();

/** What the office may be told; anything else is a fault. */
const REFUSALS = [
  ...['payment.invalid', 'payment.reversed', 'payment.without-credit', 'payment.allocation-undone'],
  ...['payment.settles-with-write-off', 'payment.tied-to-credit-note', 'payment.refunded', 'refund.invalid'],
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

const giveBack = (what: string, pick: number, cents: number, credits?: object[]): Promise<void> =>
  tried(what, '/refunds', {
    ...{ partnerId, amount: money(cents), paidOn: DAY, methodCode: 'BON' },
    ...(pick % 4 === 0 ? { fee: '1.00' } : {}),
    ...(credits ? { credits } : {}),
  });

const DOES = {
  /** Every other one to a customer that withholds. */
  invoice: async ({ cents }: Step) => {
    const withholding = cents % 2 === 1;
    const sketch = { partnerId, issuedOn: DAY, net: money(cents + 3_000), withholding };
    uncredited.push({ id: (await issueDocument(app, sketch)).id, withholding });
  },
  creditNote: async ({ cents }: Step) => {
    const credited = uncredited.shift();
    if (credited === undefined) return;
    const { id: credits, withholding } = credited;
    const net = money(Math.min(cents, 3_000));
    await issueDocument(app, { partnerId, issuedOn: DAY, net, credits, withholding });
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
  allocate: async ({ pick, cents }: Step) => {
    const all = await payments();
    const withCredit = all.filter(({ unallocated }) => unallocated !== '0.00');
    const payment = pickOf(cents % 4 === 0 ? all : withCredit, pick);
    if (payment) await tried('allocate', `/payments/${payment.id}/allocate`);
  },
  detach: async ({ pick, cents }: Step) => {
    const chosen = pickOf(await payments(), pick);
    if (!chosen) return;
    const { id, allocations } = await app.get<Payment>(`/payments/${chosen.id}`);
    const part = pickOf(allocations, cents);
    if (part) await tried('detach', `/payments/${id}/allocations/${part.id}/detach`);
  },
  refund: ({ pick, cents }: Step) => giveBack('refund', pick, cents),
  refundChosen: async ({ pick, cents }: Step) => {
    const { credits } = await app.post<{ credits: Credit[] }>('/refunds/preview', { partnerId });
    const credit = pickOf(credits, pick);
    if (!credit) return;
    const chosen = [{ kind: credit.kind, id: credit.id }];
    const amount = decimal(credit.left).times('100').toNumber();
    await giveBack('refundChosen', pick, cents % 3 === 0 ? amount : Math.min(cents, amount + 1), chosen);
  },
  undoRefund: async ({ pick }: Step) => {
    const refund = pickOf(
      (await payments()).filter(({ kind }) => kind === 'refund'),
      pick,
    );
    if (refund) await tried('undoRefund', `/payments/${refund.id}/reverse`, { reason: 'Respinto' });
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
  { minLength: 16, maxLength: 28, size: 'max' },
);

/** In force, allocations and what is left of a payment or was given back are what came in, cents written off and credit notes used with it. */
async function paymentsAddUp(): Promise<void> {
  const rows = await app.db.query<{ came: string; went: string }[]>(
    `SELECT y.amount + y.write_off AS came, y.unallocated + y.refunded
       - COALESCE((SELECT SUM(f.amount) FROM payment_refund f WHERE f.refund_id = y.id AND f.undone_at IS NULL), 0) + COALESCE(SUM(
       IF(a.undone_at IS NULL, a.amount, 0) * IF(i.type = 'credit-note', -1, 1)), 0) AS went
     FROM payment y LEFT JOIN payment_allocation a ON a.payment_id = y.id
     LEFT JOIN instalment n ON n.id = a.instalment_id LEFT JOIN invoice i ON i.id = n.invoice_id
     WHERE y.partner_id = ? AND y.status = 'registered' GROUP BY y.id`,
    [partnerId],
  );
  for (const { came, went } of rows) expect(new Big(went).toFixed(2)).toBe(new Big(came).toFixed(2));
}

/** What was given back of a payment is what its refunds in force say, and none of it is credit or pays something as well. */
async function noneIsGivenBackTwice(): Promise<void> {
  const rows = await app.db.query<Record<'amount' | 'refunded' | 'unallocated' | 'given', string>[]>(
    `SELECT y.amount, y.refunded, y.unallocated, COALESCE(SUM(f.amount), 0) AS given FROM payment y
     LEFT JOIN payment_refund f ON f.payment_id = y.id AND f.undone_at IS NULL
     WHERE y.partner_id = ? AND y.kind <> 'refund' GROUP BY y.id`,
    [partnerId],
  );
  for (const { amount, refunded, unallocated, given } of rows) {
    expect(new Big(refunded).toFixed(2)).toBe(new Big(given).toFixed(2));
    expect(new Big(refunded).plus(unallocated).lte(amount)).toBe(true);
  }
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

/** What customers withhold waits beside the receivable, and follows what is paid: all of it where nothing is open, nothing where all is. */
async function withholdingsAgree(): Promise<void> {
  const rows = await app.db.query<Record<'withheld' | 'suffered' | 'open' | 'payable', string>[]>(
    `SELECT i.withheld * IF(i.type = 'credit-note', -1, 1) AS withheld, i.open_amount AS open, i.payable,
            (SELECT COALESCE(SUM(s.amount), 0) FROM withholding_suffered s WHERE s.invoice_id = i.id) AS suffered
     FROM invoice i WHERE i.partner_id = ?`,
    [partnerId],
  );
  for (const { withheld, suffered, open, payable } of rows) {
    expect(new Big(suffered).abs().lte(new Big(withheld).abs())).toBe(true);
    if (new Big(open).eq(payable)) expect(new Big(suffered).toFixed(2)).toBe('0.00');
    if (new Big(open).eq('0')) expect(new Big(suffered).toFixed(2)).toBe(new Big(withheld).toFixed(2));
  }
  const [books] = await app.db.query<Record<'waiting' | 'suffered' | 'due' | 'had', string>[]>(
    `SELECT SUM(IF(a.code = '1503', l.debit - l.credit, 0)) AS waiting, SUM(IF(a.code = '1609', l.debit - l.credit, 0)) AS suffered,
            (SELECT SUM(withheld * IF(type = 'credit-note', -1, 1)) FROM invoice WHERE status = 'issued') AS due,
            (SELECT COALESCE(SUM(amount), 0) FROM withholding_suffered) AS had
     FROM journal_line l JOIN account a ON a.id = l.account_id`,
  );
  const { waiting, suffered, due, had } = books ?? { waiting: '0', suffered: '0', due: '0', had: '0' };
  expect(new Big(suffered).toFixed(2)).toBe(new Big(had).toFixed(2));
  expect(new Big(waiting).toFixed(2)).toBe(new Big(due).minus(had).toFixed(2));
}

async function lawsHold(): Promise<string> {
  await app.drain();
  await paymentsAddUp();
  await noneIsPaidTwice();
  await noneIsGivenBackTwice();
  await withholdingsAgree();
  return booksAgree();
}

/** A payment is undone once what was given back of it is. */
function refundsFirst(rows: readonly Payment[]): Payment[] {
  return [...rows].sort((a, b) => Number(b.kind === 'refund') - Number(a.kind === 'refund'));
}

/** What the documents alone say: the customer owes them when nothing paid is left. */
async function billed(): Promise<string> {
  const [row] = await app.db.query<{ total: string | null }[]>(
    "SELECT SUM(payable * IF(type = 'credit-note', -1, 1)) AS total FROM invoice WHERE partner_id = ?",
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
      await DOES.invoice({ what: 'invoice', pick: 0, cents: 9_001 });
      for (const step of steps) await DOES[step.what](step);
      await lawsHold();
      for (const { id, status } of refundsFirst(await payments())) {
        if (status === 'registered') await app.post(`/payments/${id}/reverse`, { reason: 'Errore' });
      }
      await expect(lawsHold()).resolves.toBe(await billed());
    },
  );

  it('was tried in every way', () => {
    const ways = [
      'oldestFirst',
      'onAccount',
      'chosen',
      'nearly',
      'allocate',
      'detach',
      'reverse',
      'refund',
      'refundChosen',
      'undoRefund',
    ];
    expect(ways.filter((way) => !done.has(way))).toEqual([]);
    expect([...refusals]).toEqual(
      expect.arrayContaining(['payment.invalid', 'payment.reversed', 'refund.invalid']),
    );
  });
});
