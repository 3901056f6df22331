import request from 'supertest';
import { Partner } from '../../api/src/partners/partner.entity';
import { AuditService } from '../../api/src/platform/audit/audit.service';
import { auditRuleOf } from '../../api/src/platform/audit/audited.decorator';
import { Role } from '../../api/src/platform/auth/role.entity';
import { Transactions } from '../../api/src/platform/db/transactions.service';
import { testApp } from '../support/app';
import { PASSWORD, person, role, tokenFor } from '../support/people';

const app = testApp();

interface Entry {
  readonly id: string;
  readonly at: string;
  readonly action: string;
}

const historyOf = (resource: string, resourceId: number): Promise<Entry[]> =>
  app.list<Entry>('/audit-entries', { resource, resourceId, sort: 'id', order: 'ASC' });

it('has an answer for every table', () => {
  const silent = app.db.entityMetadatas
    .filter(({ tableType, target }) => tableType !== 'junction' && auditRuleOf(target) === undefined)
    .map(({ name }) => name);
  expect(silent).toEqual([]);
});

it('keeps parts under a whole by a column they have', () => {
  for (const metadata of app.db.entityMetadatas) {
    const rule = auditRuleOf(metadata.target);
    if (rule?.kind !== 'audited' || rule.under === null) continue;
    expect([metadata.name, metadata.findColumnWithPropertyName(rule.under)?.propertyName]).toEqual([
      metadata.name,
      rule.under,
    ]);
  }
});

it('tells the life of a record: by whom, in which request, what changed', async () => {
  const [me] = await app.list<{ id: number; name: string }>('/users', { q: app.admin.email });
  const { id, version } = await role(app, ['partner.read']);
  const token = await app.login(app.admin.email, app.admin.password);
  await request(app.url)
    .patch(`/api/v1/roles/${id}`)
    .set('Authorization', `Bearer ${token}`)
    .set('X-Request-Id', 'rename-the-role')
    .send({ version, name: 'Lettori', permissions: ['partner.read'] });
  await app.delete(`/roles/${id}`);

  const who = {
    actorKind: 'user',
    actorId: me?.id,
    actorName: me?.name,
    resource: 'role',
    resourceId: id,
    part: null,
  };
  await expect(historyOf('role', id)).resolves.toMatchObject([
    { ...who, action: 'created', before: null, after: { permissions: ['partner.read'] } },
    {
      ...who,
      action: 'updated',
      before: { name: expect.stringMatching(/^Ruolo/) },
      after: { name: 'Lettori' },
      requestId: 'rename-the-role',
    },
    { ...who, action: 'deleted', before: { name: 'Lettori' }, after: null },
  ]);
  const [, updated] = await app.list<{ after: object }>('/audit-entries', {
    resource: 'role',
    resourceId: id,
  });
  expect(Object.keys(updated?.after ?? {})).toEqual(['name']);
});

it('keeps the parts of a record under it, also those that are dropped from its list', async () => {
  const { id } = await app.given.partner();
  const partner = await app.db.manager.findOneOrFail(Partner, {
    where: { id },
    relations: { addresses: true },
  });
  const part = `address:${partner.addresses[0]?.id ?? 0}`;
  partner.addresses = [];
  await app.db.manager.save(partner);

  await expect(historyOf('partner', id)).resolves.toMatchObject([
    { action: 'created', part: null },
    { action: 'created', part, after: { partnerId: id, kind: 'legal' } },
    { action: 'deleted', part, before: { partnerId: id, kind: 'legal' } },
  ]);
});

it('says nothing of a save that changed nothing', async () => {
  const { id, version, name } = await role(app, ['partner.read']);
  await app.patch(`/roles/${id}`, { version, name });
  expect(await historyOf('role', id)).toHaveLength(1);
});

it('keeps no secret', async () => {
  const { id } = await person(app);
  const rows = await app.db.query<unknown[]>(
    "SELECT * FROM audit_entry WHERE resource = 'user' AND resource_id = ?",
    [id],
  );
  expect(rows).not.toHaveLength(0);
  expect(JSON.stringify(rows)).not.toContain('scrypt');
  expect(JSON.stringify(rows)).not.toContain(PASSWORD);
});

it('forgets with the transaction it belongs to', async () => {
  const db = app.resolve(Transactions);
  const audit = app.resolve(AuditService);
  const work = db.run(async (tx) => {
    const saved = await tx.save(tx.create(Role, { name: 'Mai stato', permissions: [] }));
    await audit.record(tx, { resource: 'role', resourceId: saved.id, action: 'blessed' });
    throw new Error('changed my mind');
  });
  await expect(work).rejects.toThrow('changed my mind');
  const entries = await app.db.query(
    "SELECT * FROM audit_entry WHERE action = 'blessed' OR `after` LIKE '%Mai stato%'",
  );
  expect(entries).toEqual([]);
});

it('records bulk work in one call, under the system outside of requests', async () => {
  const records = [1, 2, 3].map((n) => ({
    resource: 'invoice',
    resourceId: 900_000 + n,
    action: 'issued',
    after: { n },
  }));
  await app.resolve(Transactions).run((tx) => app.resolve(AuditService).record(tx, ...records));
  const entries = await app.list('/audit-entries', {
    action: 'issued',
    resource: 'invoice',
    actorKind: 'system',
  });
  expect(entries.slice(0, 3)).toMatchObject([
    { resourceId: 900_003, actorName: 'system', after: { n: 3 } },
    { resourceId: 900_002 },
    { resourceId: 900_001 },
  ]);
});

it('writes nothing for no records', async () => {
  await expect(
    app.resolve(Transactions).run((tx) => app.resolve(AuditService).record(tx)),
  ).resolves.toBeUndefined();
});

it('is searched by record, actor, action and time, newest first', async () => {
  const { id, email } = await person(app, ['role.write', 'role.read']);
  const token = await app.login(email, PASSWORD);
  const { id: roleId } = await app.post<{ id: number }>(
    '/roles',
    { name: 'Suo', permissions: [] },
    { token },
  );
  const [entry] = await app.list<Entry>('/audit-entries', { actorKind: 'user', actorId: id });
  expect(entry).toMatchObject({ resource: 'role', resourceId: roleId, action: 'created' });

  const at = new Date(entry?.at ?? '');
  const next = new Date(at.getTime() + 1).toISOString();
  await expect(
    app.list('/audit-entries', { actorId: id, from: at.toISOString(), to: next }),
  ).resolves.toHaveLength(1);
  await expect(app.list('/audit-entries', { actorId: id, to: at.toISOString() })).resolves.toEqual([]);
  await expect(app.list('/audit-entries', { actorId: id, action: 'deleted' })).resolves.toEqual([]);

  const all = await app.list<Entry>('/audit-entries');
  const ids = all.map((found) => Number(found.id));
  expect(ids).toEqual([...ids].sort((a, b) => b - a));
});

it('shows who is bound to a reseller only what he did himself', async () => {
  const reseller = await app.given.partner({ reseller: true });
  const token = await tokenFor(app, ['audit.read', 'role.write'], { resellerId: reseller.id });
  await app.post('/roles', { name: 'Del rivenditore', permissions: [] }, { token });
  const seen = await app.list('/audit-entries', {}, { token });
  expect(seen).toMatchObject([{ resource: 'role', action: 'created' }]);
});
