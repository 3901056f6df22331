import { decimal, sum } from '@ponte/shared/money';
import { DataSource } from 'typeorm';
import { JournalService } from '../../api/src/accounting/journal/journal.service';
import { readConfig } from '../../api/src/platform/config/config';
import { repositoryRoot } from '../../api/src/platform/config/config.module';
import { dataSourceOptions } from '../../api/src/platform/db/data-source';
import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';
import { tokenFor } from '../support/people';

const app = testApp();

interface Line {
  readonly accountCode: string;
  readonly partnerId: number | null;
  readonly debit: string;
  readonly credit: string;
}

interface Entry {
  readonly id: number;
  readonly journalCode: string;
  readonly postedOn: string;
  readonly description: string;
  readonly sourceKind: string;
  readonly sourceId: number;
  readonly reversalOfId: number | null;
  readonly lines: readonly Line[];
}

interface Sums {
  readonly opening: string;
  readonly debit: string;
  readonly credit: string;
  readonly closing: string;
}

interface Account {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly version: number;
}

interface Ledger extends Sums {
  readonly data: readonly {
    readonly postedOn: string;
    readonly debit: string;
    readonly credit: string;
    readonly balance: string;
  }[];
  readonly total: number;
}

const written = ({ lines }: Entry): string =>
  lines
    .map(({ accountCode, debit, credit }) =>
      debit === '0.00' ? `A ${accountCode} ${credit}` : `D ${accountCode} ${debit}`,
    )
    .join(' / ');

async function entryOf(sourceKind: string, sourceId: number): Promise<Entry> {
  const [entry, ...more] = await app.list<Entry>('/journal-entries', { sourceKind, sourceId });
  if (!entry || more.length > 0) throw new Error(`${more.length + 1} entries of ${sourceKind} ${sourceId}`);
  return entry;
}

async function account(code: string): Promise<Account> {
  const accounts = await app.list<Account>('/accounts', { q: code });
  const found = accounts.find((each) => each.code === code);
  if (!found) throw new Error(`no account ${code}`);
  return found;
}

const trialBalance = (query = ''): Promise<{ data: (Sums & Account)[]; totals: Sums }> =>
  app.get(`/trial-balance?perPage=500${query}`);

let partnerId: number;

beforeAll(async () => {
  app.clock.hold('2026-03-31');
  partnerId = (await app.given.partner()).id;
});

describe('the chart of accounts', () => {
  it('begins with the default chart', async () => {
    await expect(account('1501')).resolves.toMatchObject({
      name: 'Crediti v/clienti',
      type: 'asset_receivable',
      active: true,
    });
  });

  it('takes a new account, renames it, and refuses a second one of its code', async () => {
    const made = await app.post<Account>('/accounts', { code: '3127', name: 'Assistenza', type: 'income' });
    const renamed = await app.patch<Account>(`/accounts/${made.id}`, {
      version: made.version,
      name: 'Canoni assistenza',
    });
    expect(renamed).toMatchObject({ code: '3127', name: 'Canoni assistenza', version: made.version + 1 });
    const again = await app.call(
      'post',
      '/accounts',
      { code: '3127', name: 'x', type: 'income' },
      { expect: 409 },
    );
    expect(again.body).toMatchObject({ code: 'record.duplicate' });
  });

  it('tells both versions when somebody else was faster', async () => {
    const { id, version } = await account('4213');
    await app.patch(`/accounts/${id}`, { version, name: 'Spese incasso' });
    const late = await app.call(
      'patch',
      `/accounts/${id}`,
      { version, name: 'Commissioni' },
      { expect: 409 },
    );
    expect(late.body).toMatchObject({
      code: 'record.changed',
      params: { current: { name: 'Spese incasso' }, yours: { name: 'Commissioni' } },
    });
  });

  it('keeps the code of an account that postings go to', async () => {
    const { id, version } = await account('2601');
    const refused = await app.call('patch', `/accounts/${id}`, { version, code: '2699' }, { expect: 409 });
    expect(refused.body).toMatchObject({ code: 'account.in-use', params: { code: '2601' } });
  });
});

describe('what is posted', () => {
  it.each([
    ['an invoice', {}, 'D 1501 122.00 / A 3120 100.00 / A 2601 22.00'],
    ['split payment', { taxCode: '22vsp' }, 'D 1501 100.00 / A 3120 100.00 / A 2608 22.00 / D 2608 22.00'],
    [
      'stamp duty on our account',
      { taxCode: '00n22v', revenueAccount: '3125' },
      'D 1501 100.00 / A 3125 100.00 / D 4901 2.00 / A 2607 2.00',
    ],
  ])('%s', async (_title, sketch, expected) => {
    const invoice = await issueDocument(app, { partnerId, issuedOn: '2026-03-31', ...sketch });
    await app.drain();
    const entry = await entryOf('invoice', invoice.id);
    expect(written(entry)).toBe(expected);
    expect(entry).toMatchObject({
      journalCode: 'VEN',
      postedOn: '2026-03-31',
      description: `Fattura ${invoice.number} Cliente Srl`,
    });
    expect(entry.lines.map((line) => line.partnerId)).toEqual(
      entry.lines.map(({ accountCode }) => (accountCode === '1501' ? partnerId : null)),
    );
    await expect(app.get(`/journal-entries/${entry.id}`)).resolves.toEqual(entry);
    await expect(app.list('/journal-entries', { invoiceId: invoice.id })).resolves.toEqual([entry]);
  });

  it('a credit note as the mirror of its invoice', async () => {
    const invoice = await issueDocument(app, { partnerId, issuedOn: '2026-03-31' });
    const note = await issueDocument(app, { partnerId, issuedOn: '2026-03-31', credits: invoice.id });
    await app.drain();
    expect(written(await entryOf('invoice', note.id))).toBe('A 1501 122.00 / D 3120 100.00 / D 2601 22.00');
  });

  it('money received, and its undoing by a reversing entry', async () => {
    const payment = await app.post<{ id: number }>('/payments', {
      ...{
        partnerId,
        amount: '50.00',
        receivedOn: '2026-03-30',
        methodCode: 'CONT',
        reference: 'Ricevuta 7',
      },
    });
    await app.drain();
    const received = await entryOf('payment', payment.id);
    expect(received).toMatchObject({ journalCode: 'CAS', postedOn: '2026-03-30' });
    expect(written(received)).toBe('D 1810 50.00 / A 1501 50.00');

    await app.post(`/payments/${payment.id}/reverse`, { reason: 'Banconota falsa' });
    await app.drain();
    const undone = await entryOf('payment-reversal', payment.id);
    expect(undone).toMatchObject({ journalCode: 'CAS', postedOn: '2026-03-31', reversalOfId: received.id });
    expect(written(undone)).toBe('A 1810 50.00 / D 1501 50.00');
  });

  it('each document once, however often and by however many it is asked for', async () => {
    const invoices = [];
    for (let count = 0; count < 20; count++)
      invoices.push(await issueDocument(app, { partnerId, issuedOn: '2026-03-31' }));
    const ids = invoices.map(({ id }) => id);
    const journal = app.resolve(JournalService);
    await Promise.all([
      journal.postInvoices(ids),
      journal.postInvoices([...ids].reverse()),
      journal.postInvoices(ids.slice(5)),
    ]);
    await app.drain();
    for (const id of ids)
      expect(written(await entryOf('invoice', id))).toBe('D 1501 122.00 / A 3120 100.00 / A 2601 22.00');
  });

  it('the rest, when one document has an account that is not in the chart', async () => {
    const good = await issueDocument(app, { partnerId, issuedOn: '2026-03-31' });
    const bad = await issueDocument(app, { partnerId, issuedOn: '2026-03-31', revenueAccount: '3999' });
    const post = () => app.resolve(JournalService).postInvoices([bad.id, good.id]);
    await expect(post()).rejects.toMatchObject({
      code: 'account.not-found',
      params: { code: '3999', sourceId: bad.id },
    });
    await expect(entryOf('invoice', good.id)).resolves.toBeDefined();

    await app.post('/accounts', { code: '3999', name: 'Ricavi diversi', type: 'income' });
    await app.drain();
    await post();
    expect(written(await entryOf('invoice', bad.id))).toBe('D 1501 122.00 / A 3999 100.00 / A 2601 22.00');
  });
});

describe('what the database itself refuses', () => {
  /** By hand and without the log, where what is refused on purpose would look like trouble. */
  let books: DataSource;
  beforeAll(async () => {
    const { database } = readConfig({ ...process.env, DATABASE_URL: app.databaseUrl }, repositoryRoot());
    books = await new DataSource({
      ...dataSourceOptions(database),
      logging: false,
      logger: 'simple-console',
    }).initialize();
  });
  afterAll(() => books.destroy());

  const run = (sql: string, values: unknown[] = []): Promise<unknown> => books.query(sql, values);
  const refusal = (sql: string, values: unknown[] = []): Promise<string> =>
    run(sql, values).then(
      () => 'allowed',
      (error: unknown) => (error as Error).message,
    );
  let source = 900_000;

  /** An entry by hand, not posted, with these debits and credits on two accounts. */
  async function unposted(...amounts: [string, string][]): Promise<number> {
    const { insertId } = (await run(
      `INSERT INTO journal_entry (journal_id, posted_on, description, source_kind, source_id, created_at)
       VALUES ((SELECT id FROM journal WHERE code = 'MIS'), '2026-03-31', 'prova', 'payment', ?, NOW())`,
      [++source],
    )) as { insertId: number };
    for (const [debit, credit] of amounts) {
      await run(
        `INSERT INTO journal_line (entry_id, account_id, debit, credit, posted_on)
         VALUES (?, (SELECT id FROM account WHERE code = '1801'), ?, ?, '2026-03-31')`,
        [insertId, debit, credit],
      );
    }
    return insertId;
  }
  const post = (id: number): Promise<string> =>
    refusal('UPDATE journal_entry SET posted = 1 WHERE id = ?', [id]);
  const remove = async (id: number): Promise<void> => {
    await run('DELETE FROM journal_line WHERE entry_id = ?', [id]);
    await run('DELETE FROM journal_entry WHERE id = ?', [id]);
  };

  it.each<[string, [string, string][]]>([
    [
      'one cent too much',
      [
        ['10.00', '0'],
        ['0', '9.99'],
      ],
    ],
    ['one side only', [['10.00', '0']]],
    ['no lines', []],
  ])('posting %s', async (_title, amounts) => {
    const id = await unposted(...amounts);
    await expect(post(id)).resolves.toMatch('debits and credits of a posted entry must be equal');
    await remove(id);
  });

  it('posting lines of another day', async () => {
    const id = await unposted(['10.00', '0'], ['0', '10.00']);
    await run("UPDATE journal_entry SET posted_on = '2026-03-30' WHERE id = ?", [id]);
    await expect(post(id)).resolves.toMatch('lines carry the day of their entry');
    await remove(id);
  });

  it.each([
    ['10.00', '10.00'],
    ['0.00', '0.00'],
    ['-5.00', '0.00'],
  ])('a line with %s debit and %s credit', async (debit, credit) => {
    const id = await unposted();
    await expect(
      refusal(
        `INSERT INTO journal_line (entry_id, account_id, debit, credit, posted_on)
         VALUES (?, (SELECT id FROM account WHERE code = '1801'), ?, ?, '2026-03-31')`,
        [id, debit, credit],
      ),
    ).resolves.toMatch('journal_line_one_side');
    await remove(id);
  });

  it('an entry that is born posted', async () => {
    await expect(
      refusal(
        `INSERT INTO journal_entry (journal_id, posted_on, description, source_kind, source_id, created_at, posted)
         VALUES ((SELECT id FROM journal WHERE code = 'MIS'), '2026-03-31', 'prova', 'payment', 999999, NOW(), 1)`,
      ),
    ).resolves.toMatch('posted after its lines');
  });

  it('any change to what is posted', async () => {
    const { id } = await issueDocument(app, { partnerId, issuedOn: '2026-03-31' });
    await app.drain();
    const entry = await entryOf('invoice', id);
    const other = await unposted(['10.00', '0']);
    const line = '(SELECT MIN(id) FROM journal_line WHERE entry_id = ?)';
    const attempts = [
      ["UPDATE journal_entry SET description = 'x' WHERE id = ?", 'cannot change'],
      ['UPDATE journal_entry SET posted = 0 WHERE id = ?', 'cannot change'],
      ['DELETE FROM journal_entry WHERE id = ?', 'cannot be deleted'],
      ['UPDATE journal_line SET debit = 1, credit = 0 WHERE entry_id = ?', 'cannot change'],
      ['DELETE FROM journal_line WHERE entry_id = ?', 'cannot be deleted'],
      [
        `INSERT INTO journal_line (entry_id, account_id, debit, credit, posted_on)
        SELECT entry_id, account_id, debit, credit, posted_on FROM journal_line WHERE id = ${line}`,
        'takes no more lines',
      ],
    ] as const;
    for (const [sql, complaint] of attempts)
      await expect(refusal(sql, [entry.id])).resolves.toMatch(complaint);
    await expect(
      refusal('UPDATE journal_line SET entry_id = ? WHERE entry_id = ?', [entry.id, other]),
    ).resolves.toMatch('cannot change');
    await expect(entryOf('invoice', id)).resolves.toEqual(entry);
    await remove(other);
  });

  it('nothing that is right; and what is not posted is in no book', async () => {
    const before = await trialBalance();
    const ledgerBefore = await app.get(`/accounts/${(await account('1801')).id}/ledger`);
    const id = await unposted(['10.00', '0'], ['0', '9.99']);
    await expect(trialBalance()).resolves.toEqual(before);
    await expect(app.get(`/accounts/${(await account('1801')).id}/ledger`)).resolves.toEqual(ledgerBefore);
    await run('UPDATE journal_line SET credit = 10 WHERE entry_id = ? AND credit > 0', [id]);
    await expect(post(id)).resolves.toBe('allowed');
    const { totals } = await trialBalance();
    expect(totals.debit).toBe(decimal(before.totals.debit).plus('10').toFixed(2));
  });
});

describe('ledgers', () => {
  let customer: number;

  beforeAll(async () => {
    customer = (await app.given.partner()).id;
    app.clock.hold('2026-04-15');
    await issueDocument(app, { partnerId: customer, issuedOn: '2026-04-01', net: '100.00' });
    await issueDocument(app, { partnerId: customer, issuedOn: '2026-04-05', net: '50.00' });
    await app.post('/payments', {
      partnerId: customer,
      amount: '100.00',
      receivedOn: '2026-04-10',
      methodCode: 'BON',
    });
    await app.drain();
  });

  const shown = ({ opening, data, closing }: Ledger): string[] => [
    `opening ${opening}`,
    ...data.map(({ postedOn, debit, credit, balance }) => `${postedOn} +${debit} -${credit} = ${balance}`),
    `closing ${closing}`,
  ];

  it('of a partner carries the balance from line to line', async () => {
    const ledger = await app.get<Ledger>(`/partner-ledgers/${customer}`);
    expect(shown(ledger)).toEqual([
      'opening 0.00',
      '2026-04-01 +122.00 -0.00 = 122.00',
      '2026-04-05 +61.00 -0.00 = 183.00',
      '2026-04-10 +0.00 -100.00 = 83.00',
      'closing 83.00',
    ]);
    expect(ledger).toMatchObject({ partner: { id: customer }, debit: '183.00', credit: '100.00', total: 3 });
  });

  it('opens with what was before the first day, and ends with the last', async () => {
    expect(
      shown(await app.get<Ledger>(`/partner-ledgers/${customer}?from=2026-04-02&to=2026-04-09`)),
    ).toEqual(['opening 122.00', '2026-04-05 +61.00 -0.00 = 183.00', 'closing 183.00']);
  });

  it('carries the balance over to the next page', async () => {
    const ledger = await app.get<Ledger>(`/partner-ledgers/${customer}?page=2&perPage=2`);
    expect(shown(ledger)).toEqual(['opening 0.00', '2026-04-10 +0.00 -100.00 = 83.00', 'closing 83.00']);
    expect(ledger).toMatchObject({ debit: '183.00', total: 3 });
  });

  it('agree with each other: partners with the receivables, accounts with the trial balance', async () => {
    const partners = await app.list<{ balance: string }>('/partner-ledgers', {
      sort: 'balance',
      order: 'DESC',
    });
    const receivables = await app.get<Ledger>(`/accounts/${(await account('1501')).id}/ledger?perPage=1`);
    expect(sum(partners.map(({ balance }) => decimal(balance))).toFixed(2)).toBe(receivables.closing);

    const { data, totals } = await trialBalance('&from=2026-04-01&to=2026-04-30');
    expect(totals).toEqual({ opening: '0.00', debit: totals.credit, credit: totals.debit, closing: '0.00' });
    for (const row of data) {
      const ledger = await app.get<Ledger>(
        `/accounts/${row.id}/ledger?perPage=1&from=2026-04-01&to=2026-04-30`,
      );
      const { opening, debit, credit, closing } = ledger;
      expect({ code: row.code, opening, debit, credit, closing }).toEqual({
        ...{
          code: row.code,
          opening: row.opening,
          debit: row.debit,
          credit: row.credit,
          closing: row.closing,
        },
      });
    }
  });

  it('list the partners with a balance', async () => {
    const [row] = await app.list('/partner-ledgers', { ids: customer, open: true });
    expect(row).toMatchObject({ id: customer, debit: '183.00', credit: '100.00', balance: '83.00' });
    await expect(app.list('/partner-ledgers', { ids: customer, open: false })).resolves.toEqual([]);
    await expect(app.list('/partner-ledgers', { ids: customer, to: '2026-04-05' })).resolves.toMatchObject([
      { balance: '183.00' },
    ]);
  });

  it('complain about a sort they do not know, and an account that is not there', async () => {
    expect(
      (await app.call('get', '/trial-balance?sort=colour', undefined, { expect: 422 })).body,
    ).toMatchObject({ code: 'list.invalid-sort' });
    expect((await app.call('get', '/accounts/999999/ledger', undefined, { expect: 404 })).body).toMatchObject(
      { code: 'account.not-found' },
    );
    expect((await app.call('get', '/journal-entries/999999', undefined, { expect: 404 })).body).toMatchObject(
      { code: 'journal-entry.not-found' },
    );
  });
});

describe('who is bound to a reseller', () => {
  it('sees the books of his own partners only, and no sums over all', async () => {
    const resellerId = (await app.given.partner({ reseller: true })).id;
    const own = (await app.given.partner({ resellerId })).id;
    await issueDocument(app, { partnerId: own, issuedOn: '2026-04-15' });
    await app.drain();
    const token = await tokenFor(app, ['account.read', 'journal-entry.read'], { resellerId });

    const entries = await app.list<{ partnerId: number }>('/journal-entries', {}, { token });
    expect(entries.map((entry) => entry.partnerId)).toEqual([own]);
    await expect(app.list('/partner-ledgers', {}, { token })).resolves.toMatchObject([
      { id: own, balance: '122.00' },
    ]);
    await expect(app.get(`/partner-ledgers/${own}`, { token })).resolves.toMatchObject({ closing: '122.00' });
    await app.call('get', `/partner-ledgers/${partnerId}`, undefined, { token, expect: 404 });
    await app.call('get', '/trial-balance', undefined, { token, expect: 403 });
    await app.call('get', `/accounts/${(await account('1501')).id}/ledger`, undefined, {
      token,
      expect: 403,
    });
  });
});
