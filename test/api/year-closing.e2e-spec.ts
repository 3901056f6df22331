import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { tokenFor } from '../support/people';
import { receiveBills } from '../support/receive-bill';

const app = testApp({ today: '2025-11-20' });

interface Preview {
  readonly result: string;
  readonly carried: string;
  readonly accounts: readonly {
    readonly code: string;
    readonly balance: string;
    readonly partners: number;
  }[];
  readonly obstacles: readonly { readonly code: string; readonly count: number; readonly blocks: boolean }[];
}

interface Closing {
  readonly id: number;
  readonly year: number;
  readonly round: number;
  readonly result: string;
  readonly undoneAt: string | null;
}

const OLD = 'from=2025-01-01&to=2025-12-31';
const NEW = 'from=2026-01-01&to=2026-12-31';
let customers: number[];

const preview = (year = 2025): Promise<Preview> => app.get(`/year-closings/preview?year=${year}`);

const account = async (code: string): Promise<number> => {
  const found = await app.list<{ id: number; code: string }>('/accounts', { q: code });
  return found.find((each) => each.code === code)?.id ?? 0;
};

async function byHand(postedOn: string, debit: string, credit: string, amount: string, post = true) {
  const [journal] = await app.list<{ id: number }>('/journals', { q: 'MIS' });
  return app.call('post', '/journal-entries', {
    ...{ journalId: journal?.id, postedOn, description: 'A mano', post },
    lines: [
      { accountId: await account(debit), debit: amount, credit: '0.00' },
      { accountId: await account(credit), debit: '0.00', credit: amount },
    ],
  });
}

/** Every figure of the reports that a closing could touch. */
async function figures(span: string) {
  const paths = [
    ...[`/financial-statements?${span}`, `/trial-balance?${span}&perPage=500`],
    ...[
      `/accounts/${await account('3120')}/ledger?${span}`,
      `/accounts/${await account('1801')}/ledger?${span}`,
    ],
    ...customers.map((id) => `/partner-ledgers/${id}?${span}`),
    ...['/partner-ledgers?to=2025-12-31', '/partner-ledgers', '/aged-balance?day=2026-01-31', '/open-items'],
    ...[`/vat-registers/sales?${span}`, '/vat-settlements/next'],
  ];
  return Promise.all(paths.map(async (path) => [path, await app.get(path)] as const));
}

async function rows(span: string, more = ''): Promise<Map<string, Record<string, string>>> {
  const { data } = await app.get<{ data: Record<string, string>[] }>(
    `/trial-balance?${span}${more}&perPage=500`,
  );
  return new Map(data.map((row) => [row.code ?? '', row]));
}

beforeAll(async () => {
  customers = [(await app.given.partner()).id, (await app.given.partner()).id];
  for (const [index, net] of ['1000.00', '250.00'].entries()) {
    await issueDocument(app, { partnerId: customers[index] ?? 0, issuedOn: '2025-11-20', net });
  }
  await receiveBills(app, [{ number: 'F1', issuedOn: '2025-11-20', net: '400.00' }]);
  app.clock.hold('2026-01-31');
  await app.post('/payments', {
    ...{ partnerId: customers[0], amount: '500.00', receivedOn: '2025-12-10', methodCode: 'BON' },
  });
  await issueDocument(app, { partnerId: customers[0] ?? 0, issuedOn: '2026-01-31', net: '70.00' });
  await app.drain();
});

it('is foretold with all that stands in the way', async () => {
  const draft = (await byHand('2025-12-15', '4213', '1801', '9.00', false)).body as { id: number };
  const { result, carried, accounts, obstacles } = await preview();
  expect({ result, carried }).toEqual({ result: '850.00', carried: '0.00' });
  expect(accounts.map(({ code, balance, partners }) => [code, balance, partners])).toEqual(
    expect.arrayContaining([
      ['1501', '1025.00', 2],
      ['1801', '500.00', 0],
      ['2501', '-488.00', 1],
      ['3120', '-1250.00', 0],
    ]),
  );
  expect(obstacles).toEqual([
    { code: 'drafts', count: 1, blocks: true },
    { code: 'vat-unsettled', count: 1, blocks: false },
    { code: 'open-months', count: 1, blocks: false },
  ]);
  const refused = await app.call('post', '/year-closings', { year: 2025, result }, { expect: 409 });
  expect(refused.body).toMatchObject({ code: 'year-closing.obstacles', params: { obstacle: 'drafts' } });
  await app.delete(`/journal-entries/${draft.id}`);
  expect((await preview(2026)).obstacles[0]).toMatchObject({ code: 'not-over', blocks: true });
});

it('is done once, even if two ask at the same time, and with the result that was seen', async () => {
  await app.call('post', '/year-closings', { year: 2025, result: '849.99' }, { expect: 409 });
  const before = [await figures(OLD), await figures(NEW)];
  const answers = await Promise.allSettled(
    [1, 2, 3].map(() => app.post<Closing>('/year-closings', { year: 2025, result: '850.00' })),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await app.list('/year-closings')).toMatchObject([{ year: 2025, round: 1, result: '850.00' }]);
  expect((await preview()).obstacles[0]).toMatchObject({ code: 'closed', blocks: true });

  expect(await figures(OLD)).toEqual(before[0]);
  const opened = await figures(NEW);
  const unlike = opened.filter((each, index) => JSON.stringify(each) !== JSON.stringify(before[1]?.[index]));
  // What the year left is in equity now, no longer a result of years not closed.
  expect(unlike.map(([path]) => path.slice(0, 20))).toEqual([
    '/financial-statement',
    '/trial-balance?from=',
    expect.stringMatching(/^\/accounts\/\d+\/ledger/),
  ]);
  expect(unlike[0]?.[1]).toMatchObject({ carried: '0.00', result: '70.00', balanced: true });
});

it('opens with what it closed, and shows both where they are asked for', async () => {
  const [old, next] = [await rows(OLD), await rows(NEW)];
  for (const [code, row] of next) {
    if (code === '2102') expect(row.opening).toBe('-850.00');
    else if (/^[12]/.test(code)) expect(row.opening).toBe(old.get(code)?.closing ?? '0.00');
    else expect(row.opening).toBe('0.00');
  }
  const shown = await rows(OLD, '&withClosing=true');
  expect([...shown.values()].map(({ closing }) => closing)).toEqual([...shown.keys()].map(() => '0.00'));
  const whole = await rows('from=2026-01-01&to=2026-01-01', '&withClosing=true');
  expect(whole.get('1501')).toMatchObject({ opening: '0.00', debit: '1025.00', closing: '1025.00' });
  const ledger = await app.get<{ data: { sourceKind: string; credit: string }[] }>(
    `/partner-ledgers/${customers[0] ?? 0}?${OLD}&withClosing=true`,
  );
  expect(ledger.data.at(-1)).toMatchObject({ sourceKind: 'year-closing', credit: '720.00' });
});

it('shuts the year: nothing is written into it, and what comes late is registered on the first of January', async () => {
  await expect(byHand('2025-12-20', '4213', '1801', '5.00')).rejects.toThrow('period.year-closed');
  const late = await app.post<{ id: number }>('/payments', {
    ...{ partnerId: customers[1], amount: '5.00', receivedOn: '2025-12-31', methodCode: 'BON' },
  });
  await app.drain();
  const [entry] = await app.list('/journal-entries', { sourceKind: 'payment', sourceId: late.id });
  expect(entry).toMatchObject({ postedOn: '2026-01-01' });
  const [closing] = await app.list<{ id: number }>('/journal-entries', { sourceKind: 'year-closing' });
  const reversed = await app.call('post', `/journal-entries/${closing?.id}/reverse`, {}, { expect: 409 });
  expect(reversed.body).toMatchObject({ code: 'journal-entry.has-document' });
});

it('is undone by mirrored entries, and the year can be closed in another round', async () => {
  const [closed] = await app.list<Closing>('/year-closings');
  await app.post(`/year-closings/${closed?.id ?? 0}/undo`);
  const entries = await app.list('/journal-entries', { yearClosingId: closed?.id ?? 0 });
  expect(entries).toHaveLength(8);
  const again = await app.call('post', `/year-closings/${closed?.id ?? 0}/undo`, {}, { expect: 409 });
  expect(again.body).toMatchObject({ code: 'year-closing.undone' });
  const statements = await app.get(`/financial-statements?${NEW}`);
  expect(statements).toMatchObject({ carried: '850.00', result: '70.00', balanced: true });
  expect((await rows(OLD, '&withClosing=true')).get('3120')).toMatchObject({ closing: '-1250.00' });
  expect((await rows(OLD)).get('3120')).toMatchObject({ debit: '0.00', credit: '1250.00' });

  await byHand('2025-12-20', '4213', '1801', '5.00');
  const { result } = await preview();
  expect(result).toBe('845.00');
  expect(await app.post('/year-closings', { year: 2025, result })).toMatchObject({
    round: 2,
    undoneAt: null,
  });
});

it('stays once its last month is locked', async () => {
  await app.post('/accounting-periods/2025-12-01', { state: 'locked' });
  const [closed] = await app.list<Closing>('/year-closings');
  const refused = await app.call('post', `/year-closings/${closed?.id ?? 0}/undo`, {}, { expect: 409 });
  expect(refused.body).toMatchObject({ code: 'period.locked' });
  expect((await app.list<Closing>('/year-closings'))[0]?.undoneAt).toBeNull();
  const book = await app.get<{ totals: { debit: string; credit: string } }>(`/journal-book?${OLD}`);
  expect(book.totals.debit).toBe(book.totals.credit);
});

it('is not for whoever sees some customers only', async () => {
  const resellerId = (await app.given.partner({ reseller: true })).id;
  const token = await tokenFor(app, ['accounting-period.read'], { resellerId });
  await app.call('get', '/year-closings/preview?year=2025', undefined, { token, expect: 403 });
});
