import { testApp } from '../support/app';
import { billUpTo, NO_OFFENCES, offencesAgainstTheBooks } from '../support/billing';

interface Partner {
  readonly id: number;
  readonly name: string;
  readonly active: boolean;
  readonly email: string | null;
  readonly notes: string | null;
  readonly tagIds: readonly number[];
  readonly mergedIntoId: number | null;
  readonly addresses: readonly { readonly kind: string }[];
  readonly contacts: readonly { readonly name: string }[];
}

interface Invoice {
  readonly id: number;
  readonly partnerId: number;
  readonly customer: unknown;
}

describe('partners that are the same', () => {
  const app = testApp({ today: '2026-03-10' });
  const read = (id: number) => app.get<Partner>(`/partners/${id}`);
  const merge = (id: number, duplicateId: number, options = {}) =>
    app.post<Partner & { code: string }>(`/partners/${id}/merge`, { duplicateId }, options);

  /** Every column that points to partners, in the schema itself. */
  const linksTo = async (partnerId: number): Promise<string[]> => {
    const keys = await app.db.query<{ tab: string; col: string }[]>(
      `SELECT table_name AS tab, column_name AS col FROM information_schema.key_column_usage
        WHERE table_schema = DATABASE() AND referenced_table_name = 'partner'`,
    );
    const found = await Promise.all(
      keys.map(async ({ tab, col }) => {
        const rows = await app.db.query<unknown[]>(`SELECT 1 FROM \`${tab}\` WHERE \`${col}\` = ? LIMIT 1`, [
          partnerId,
        ]);
        return rows.length > 0 ? `${tab}.${col}` : [];
      }),
    );
    return found.flat().sort();
  };

  it('become one: nothing hangs on the duplicate any more, and documents and books stay as they were', async () => {
    const [tag, other] = [
      await app.post<Partner>('/tags', { name: 'VIP' }),
      await app.post<Partner>('/tags', { name: 'Fibra' }),
    ];
    const kept = await app.given.partner({ name: 'Rossi Srl', tagIds: [tag.id] });
    const twin = await app.given.partner({
      ...{
        name: 'Rossi S.r.l.',
        vatNumber: kept.vatNumber,
        email: 'rossi@example.it',
        tagIds: [tag.id, other.id],
      },
      ...{ contacts: [{ name: 'Anna', phone: '0735 123456' }], notes: 'Cliente dal 2019' },
    });
    const { id: contractId } = await app.given.contract({ partnerId: twin.id, startsOn: '2026-01-01' });
    await billUpTo(app, '2026-03-10');
    const [before] = await app.list<Invoice>('/invoices', { partnerId: twin.id });
    const lines = () =>
      app.db.query('SELECT id, entry_id, account_id, debit, credit, posted_on FROM journal_line ORDER BY id');
    const [books, taken] = [await lines(), await linksTo(twin.id)];
    expect(taken).toEqual(
      expect.arrayContaining(['contract.partner_id', 'invoice.partner_id', 'journal_line.partner_id']),
    );

    const merged = await merge(kept.id, twin.id);
    expect(merged).toMatchObject({
      id: kept.id,
      name: 'Rossi Srl',
      email: 'rossi@example.it',
      notes: 'Cliente dal 2019',
    });
    expect([...merged.tagIds].sort()).toEqual([tag.id, other.id].sort());
    expect(merged.addresses.map(({ kind }) => kind)).toEqual(['legal', 'site']);
    expect(merged.contacts).toMatchObject([{ name: 'Anna' }]);
    expect(await linksTo(twin.id)).toEqual(['partner_tag.partner_id']); // the tag that both had
    expect(await app.get(`/contracts/${contractId}`)).toMatchObject({ partnerId: kept.id });
    const [after] = await app.list<Invoice>('/invoices', { partnerId: kept.id });
    expect(await app.get(`/invoices/${before?.id ?? 0}`)).toMatchObject({
      customer: { name: 'Rossi S.r.l.' },
    });
    expect(after?.id).toBe(before?.id);
    expect(await lines()).toEqual(books);
    expect(await offencesAgainstTheBooks(app)).toEqual(NO_OFFENCES);
  });

  it('leaves a signpost that is in no list, and a line in the history; billing goes on', async () => {
    const [kept] = await app.list<Partner>('/partners', { q: 'Rossi' });
    expect(await app.list('/partners', { q: 'Rossi' })).toHaveLength(1);
    const [entry] = await app.list<{ before: { duplicateId: number }; after: Record<string, unknown> }>(
      '/audit-entries',
      {
        ...{ resource: 'partner', resourceId: kept?.id ?? 0, action: 'merged' },
      },
    );
    expect(entry?.after).toMatchObject({ 'contract.partner_id': 1, 'invoice.partner_id': 1 });
    const twin = await read(entry?.before.duplicateId ?? 0);
    expect(twin).toMatchObject({ mergedIntoId: kept?.id, active: false });
    expect((await merge(kept?.id ?? 0, twin.id, { expect: 409 })).code).toBe('partner.merged');
    app.clock.hold('2026-04-01');
    await billUpTo(app, '2026-04-01');
    expect(await app.list('/invoices', { partnerId: kept?.id ?? 0 })).toHaveLength(2);
    expect(await offencesAgainstTheBooks(app)).toEqual(NO_OFFENCES);
  });

  it('are not two that the state knows by other numbers', async () => {
    const [one, two] = [await app.given.partner(), await app.given.partner()];
    expect((await merge(one.id, two.id, { expect: 409 })).code).toBe('partner.other-identity');
    expect((await merge(one.id, one.id, { expect: 409 })).code).toBe('partner.merged-with-itself');
    expect((await read(two.id)).mergedIntoId).toBeNull();
  });

  it('are one at last, whoever was merged first', async () => {
    const first = await app.given.partner();
    const [second, third] = [
      await app.given.partner({ vatNumber: first.vatNumber }),
      await app.given.partner({ vatNumber: first.vatNumber }),
    ];
    await merge(second.id, third.id);
    await merge(first.id, second.id);
    expect([(await read(second.id)).mergedIntoId, (await read(third.id)).mergedIntoId]).toEqual([
      first.id,
      first.id,
    ]);
  });

  it('keeps the books shut to everything else', async () => {
    const change = app.db.query(
      'UPDATE journal_line SET partner_id = partner_id + 1 WHERE partner_id IS NOT NULL',
    );
    await expect(change).rejects.toThrow('a posted line cannot change');
  });
});
