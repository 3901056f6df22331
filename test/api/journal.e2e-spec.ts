import { DataSource } from 'typeorm';
import request from 'supertest';
import { readConfig } from '../../api/src/platform/config/config';
import { repositoryRoot } from '../../api/src/platform/config/config.module';
import { dataSourceOptions } from '../../api/src/platform/db/data-source';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { tokenFor } from '../support/people';

const app = testApp();

interface Entry {
  readonly id: number;
  readonly status: string;
  readonly postedOn: string;
  readonly description: string;
  readonly sourceKind: string;
  readonly reversalOfId: number | null;
  readonly reversedById: number | null;
  readonly reverseOn: string | null;
  readonly version: number;
  readonly lines: readonly {
    readonly accountCode: string;
    readonly debit: string;
    readonly credit: string;
  }[];
}

let accounts: Map<string, number>;
let journalId: number;
let partnerId: number;

const line = (code: string, debit: string, credit: string, partner: number | null = null) => ({
  ...{ accountId: accounts.get(code), partnerId: partner, debit, credit },
});
/** Cash taken to the bank. */
const giroconto = (amount = '100.00', to = amount) => [
  line('1801', amount, '0.00'),
  line('1810', '0.00', to),
];
const body = (given: object = {}) => ({
  ...{ journalId, postedOn: '2026-03-10', description: 'Versamento', lines: giroconto() },
  ...given,
});
const balanceOf = async (code: string): Promise<string> =>
  (await app.get<{ closing: string }>(`/accounts/${accounts.get(code)}/ledger`)).closing;
const refused = async (path: string, sent: object, status = 409, token?: string): Promise<unknown> =>
  (await app.call('post', path, sent, { expect: status, ...(token === undefined ? {} : { token }) })).body;

beforeAll(async () => {
  app.clock.hold('2026-04-10');
  partnerId = (await app.given.partner()).id;
  const chart = await app.list<{ id: number; code: string }>('/accounts');
  accounts = new Map(chart.map(({ id, code }) => [code, id]));
  const journals = await app.list<{ id: number; code: string }>('/journals');
  journalId = journals.find(({ code }) => code === 'MIS')?.id ?? 0;
});

describe('an entry written by hand', () => {
  it('is posted at once, and moves the ledgers', async () => {
    const entry = await app.post<Entry>('/journal-entries', body({ post: true }));
    expect(entry).toMatchObject({ status: 'posted', sourceKind: 'manual', sourceId: null });
    await expect(balanceOf('1801')).resolves.toBe('100.00');
  });

  it('is a draft out of balance and in no book until it is changed and posted', async () => {
    const before = await balanceOf('1801');
    const draft = await app.post<Entry>('/journal-entries', body({ lines: giroconto('50.00', '49.99') }));
    expect(draft.status).toBe('draft');
    expect(await refused(`/journal-entries/${draft.id}/post`, {})).toMatchObject({
      code: 'journal-entry.unbalanced',
      params: { debit: '50.00', credit: '49.99' },
    });
    await expect(balanceOf('1801')).resolves.toBe(before);
    await expect(app.list('/journal-entries', { posted: false })).resolves.toMatchObject([{ id: draft.id }]);

    const changed = {
      version: draft.version,
      description: 'Prelievo',
      lines: giroconto('50.00'),
      post: true,
    };
    const posted = await app.patch<Entry>(`/journal-entries/${draft.id}`, changed);
    expect(posted).toMatchObject({ status: 'posted', description: 'Prelievo' });
    await expect(balanceOf('1801')).resolves.toBe('150.00');
    const late = await app.call('patch', `/journal-entries/${draft.id}`, changed, { expect: 409 });
    expect(late.body).toMatchObject({ code: 'journal-entry.posted' });
    await app.call('delete', `/journal-entries/${draft.id}`, undefined, { expect: 409 });
  });

  it('is thrown away as long as it is a draft', async () => {
    const draft = await app.post<Entry>('/journal-entries', body());
    await app.delete(`/journal-entries/${draft.id}`);
    await app.call('get', `/journal-entries/${draft.id}`, undefined, { expect: 404 });
  });

  it('says which line is wrong', async () => {
    const lines = [line('1501', '10.00', '0.00'), line('4901', '10.00', '10.00', partnerId)];
    const answer = await refused('/journal-entries', body({ lines }), 422);
    expect(answer).toMatchObject({
      code: 'journal-entry.invalid',
      errors: [
        { field: 'lines.0.partnerId', code: 'journal-line.partner-missing' },
        { field: 'lines.1.debit', code: 'journal-line.one-side' },
        { field: 'lines.1.partnerId', code: 'journal-line.partner-out-of-place' },
      ],
    });
  });

  it('moves the ledger of the customer it names', async () => {
    const lines = [line('4905', '30.00', '0.00'), line('1501', '0.00', '30.00', partnerId)];
    await app.post('/journal-entries', body({ lines, post: true }));
    await expect(app.get(`/partner-ledgers/${partnerId}`)).resolves.toMatchObject({ closing: '-30.00' });
  });

  it('is posted once, though the request is sent twice', async () => {
    const key = 'posted-once';
    const sent = body({ description: 'Una volta', post: true });
    const first = await app.post<Entry>('/journal-entries', sent, { key });
    const again = await app.post<Entry>('/journal-entries', sent, { key });
    expect(again.id).toBe(first.id);
  });
});

describe('an accrual', () => {
  const accrual = (given: object = {}) =>
    body({
      ...{ postedOn: '2026-03-31', reverseOn: '2026-04-01', description: 'Fatture da ricevere', post: true },
      ...{ lines: [line('4120', '80.00', '0.00'), line('2520', '0.00', '80.00')], ...given },
    });

  it('is posted with the entry that undoes it, each naming the other', async () => {
    const entry = await app.post<Entry>('/journal-entries', accrual());
    expect(entry).toMatchObject({ postedOn: '2026-03-31', reverseOn: '2026-04-01', status: 'posted' });
    const undone = await app.get<Entry>(`/journal-entries/${entry.reversedById ?? 0}`);
    expect(undone).toMatchObject({
      ...{ postedOn: '2026-04-01', reversalOfId: entry.id, description: 'Storno Fatture da ricevere' },
      lines: [
        { accountCode: '4120', debit: '0.00', credit: '80.00' },
        { accountCode: '2520', debit: '80.00', credit: '0.00' },
      ],
    });
    const { closing } = await app.get<{ closing: string }>(
      `/accounts/${accounts.get('2520')}/ledger?to=2026-03-31`,
    );
    expect([closing, await balanceOf('2520')]).toEqual(['-80.00', '0.00']);
    expect(await refused(`/journal-entries/${entry.id}/reverse`, {})).toMatchObject({
      code: 'journal-entry.reversed',
    });
  });

  it('waits as a draft like any entry, and is undone once it is posted, once', async () => {
    const draft = await app.post<Entry>('/journal-entries', accrual({ post: false }));
    expect(draft.reversedById).toBeNull();
    const key = 'accrual-1';
    const posted = await app.post<Entry>(`/journal-entries/${draft.id}/post`, {}, { key });
    expect(posted.reversedById).not.toBeNull();
    const undoing = await app.list('/journal-entries', { sourceKind: 'reversal', sourceId: draft.id });
    expect(undoing).toHaveLength(1);
  });

  it('needs a later day for its reversal, in a month that is open: else neither is posted', async () => {
    expect(await refused('/journal-entries', accrual({ reverseOn: '2026-03-31' }), 422)).toMatchObject({
      code: 'journal-entry.invalid-reversal-day',
    });
    await app.post('/accounting-periods/2026-04-01', { state: 'soft' });
    const token = await tokenFor(app, ['journal-entry.write', 'journal-entry.read']);
    const sent = accrual({ description: 'Rateo rifiutato' });
    expect(await refused('/journal-entries', sent, 409, token)).toMatchObject({
      ...{ code: 'journal-entry.reversal-locked', params: { day: '2026-04-01' } },
    });
    expect(await app.list('/journal-entries', { q: 'Rateo rifiutato' })).toEqual([]);
    await app.post('/accounting-periods/2026-04-01', { state: 'open' });
  });
});

describe('a reversal', () => {
  it('is the mirror that names what it undoes, once', async () => {
    const entry = await app.post<Entry>('/journal-entries', body({ post: true }));
    const before = await balanceOf('1801');
    const undone = await app.post<Entry>(`/journal-entries/${entry.id}/reverse`, { reason: 'Doppia' });
    expect(undone).toMatchObject({
      ...{ reversalOfId: entry.id, postedOn: '2026-04-10', status: 'posted' },
      description: 'Storno Versamento (Doppia)',
      lines: [
        { accountCode: '1801', debit: '0.00', credit: '100.00' },
        { accountCode: '1810', debit: '100.00', credit: '0.00' },
      ],
    });
    expect(Number(before) - Number(await balanceOf('1801'))).toBe(100);
    await expect(app.get(`/journal-entries/${entry.id}`)).resolves.toMatchObject({ reversedById: undone.id });
    expect(await refused(`/journal-entries/${entry.id}/reverse`, {})).toMatchObject({
      code: 'journal-entry.reversed',
    });
  });

  it('is not for drafts, nor for what a document made', async () => {
    const draft = await app.post<Entry>('/journal-entries', body());
    expect(await refused(`/journal-entries/${draft.id}/reverse`, {})).toMatchObject({
      code: 'journal-entry.not-posted',
    });
    await app.delete(`/journal-entries/${draft.id}`);
    const invoice = await issueDocument(app, { partnerId, issuedOn: '2026-04-10' });
    await app.drain();
    const [made] = await app.list<Entry>('/journal-entries', { invoiceId: invoice.id });
    expect(await refused(`/journal-entries/${made?.id ?? 0}/reverse`, {})).toMatchObject({
      code: 'journal-entry.has-document',
    });
  });
});

describe('a template', () => {
  it('keeps accounts and sides, and refuses an account that is not in the chart', async () => {
    const lines = [
      { accountCode: '1801', side: 'debit', amount: null },
      { accountCode: '1810', side: 'credit', amount: null },
    ];
    const template = { name: 'Versamento', journalId, description: 'Versamento contanti', lines };
    const made = await app.post<{ id: number; version: number }>('/entry-templates', template);
    expect(made).toMatchObject(template);
    const renamed = await app.patch(`/entry-templates/${made.id}`, { version: made.version, name: 'Cassa' });
    expect(renamed).toMatchObject({ name: 'Cassa', lines });
    const wrong = {
      ...template,
      name: 'Altro',
      lines: [{ accountCode: '0000', side: 'debit', amount: null }],
    };
    expect(await refused('/entry-templates', wrong, 422)).toMatchObject({
      errors: [{ field: 'lines.0.accountCode', code: 'account.not-found' }],
    });
    await app.delete(`/entry-templates/${made.id}`);
  });
});

describe('a paper', () => {
  it('is kept with its entry, posted or not, and comes back as it was', async () => {
    const entry = await app.post<Entry>('/journal-entries', body({ post: true }));
    const path = `/journal-entries/${entry.id}/attachments`;
    const token = await app.login(app.admin.email, app.admin.password);
    const added = await request(app.url)
      .post(`/api/v1${path}`)
      .set('Authorization', `Bearer ${token}`)
      .attach('file', Buffer.from('ricevuta'), 'contabile n. 7.txt');
    expect(added.body).toMatchObject([{ fileName: 'contabile n. 7.txt', size: 8 }]);
    const [{ id } = { id: 0 }] = added.body as { id: number }[];
    expect((await app.download(`${path}/${id}/content`)).toString()).toBe('ricevuta');
  });
});

describe('a closed month', () => {
  const soft = (state: string) => app.post('/accounting-periods/2026-02-01', { state });

  it('softly: only those write who may go past it', async () => {
    await soft('soft');
    const clerk = await tokenFor(app, ['journal-entry.write', 'journal-entry.read']);
    const sent = body({ postedOn: '2026-02-10', post: true });
    expect(await refused('/journal-entries', sent, 409, clerk)).toMatchObject({
      code: 'period.locked',
      params: { month: '2026-02-01', state: 'soft' },
    });
    await expect(app.post('/journal-entries', sent)).resolves.toMatchObject({ status: 'posted' });
    await soft('open');
    await expect(app.post('/journal-entries', sent, { token: clerk })).resolves.toBeDefined();
  });

  it('for good: with all before it, not while drafts are left, never to be opened again', async () => {
    const draft = await app.post<Entry>('/journal-entries', body({ postedOn: '2026-01-15' }));
    expect(await refused('/accounting-periods/2026-02-01', { state: 'locked' })).toMatchObject({
      code: 'period.has-drafts',
    });
    await app.delete(`/journal-entries/${draft.id}`);
    expect(await refused('/accounting-periods/2026-04-01', { state: 'locked' })).toMatchObject({
      code: 'period.not-over',
    });
    await soft('locked');
    for (const postedOn of ['2026-01-20', '2026-02-28']) {
      expect(await refused('/journal-entries', body({ postedOn, post: true }))).toMatchObject({
        code: 'period.locked',
      });
    }
    expect(await refused('/accounting-periods/2026-01-01', { state: 'open' })).toMatchObject({
      code: 'period.final',
    });
    const months = await app.list<{ id: string; state: string }>('/accounting-periods');
    expect(months.map(({ id, state }) => `${id} ${state}`)).toEqual([
      ...['2026-04-01 open', '2026-03-01 open', '2026-02-01 locked'],
    ]);
  });

  it('takes no money either: what comes late is registered on the first open day', async () => {
    const payment = await app.post<{ id: number }>('/payments', {
      ...{ partnerId, amount: '20.00', receivedOn: '2026-02-20', methodCode: 'BON' },
    });
    await app.drain();
    const [entry] = await app.list<Entry>('/journal-entries', {
      sourceKind: 'payment',
      sourceId: payment.id,
    });
    expect(entry?.postedOn).toBe('2026-03-01');
  });

  it('is kept by the database itself', async () => {
    const { database } = readConfig({ ...process.env, DATABASE_URL: app.databaseUrl }, repositoryRoot());
    const quiet = { ...dataSourceOptions(database), logging: false, logger: 'simple-console' as const };
    const books = await new DataSource(quiet).initialize();
    const { insertId } = await books.query<{ insertId: number }>(
      `INSERT INTO journal_entry (journal_id, posted_on, description, source_kind, created_at)
       VALUES (?, '2026-02-28', 'prova', 'manual', NOW())`,
      [journalId],
    );
    await books.query(
      `INSERT INTO journal_line (entry_id, account_id, debit, credit, posted_on)
       VALUES (?, ?, 5, 0, '2026-02-28'), (?, ?, 0, 5, '2026-02-28')`,
      [insertId, accounts.get('1801'), insertId, accounts.get('1810')],
    );
    await expect(books.query('UPDATE journal_entry SET posted = 1 WHERE id = ?', [insertId])).rejects.toThrow(
      'the month is locked',
    );
    await books.query('DELETE FROM journal_line WHERE entry_id = ?', [insertId]);
    await books.query('DELETE FROM journal_entry WHERE id = ?', [insertId]);
    await books.destroy();
  });
});
