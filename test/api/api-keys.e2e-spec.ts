import { testApp } from '../support/app';
import { PASSWORD, person, tokenFor } from '../support/people';

const app = testApp();

interface NewKey {
  readonly id: number;
  readonly key: string;
  readonly prefix: string;
}

const code = (response: { body: unknown }): unknown => (response.body as { code?: unknown }).code;

function newKey(values: Readonly<Record<string, unknown>> = {}): Promise<NewKey> {
  return app.post<NewKey>('/api-keys', { name: 'Sito web', scopes: ['role.read'], ...values });
}

afterEach(() => {
  app.clock.hold(null);
});

it('is shown once and stored as a hash', async () => {
  const { id, key, prefix } = await newKey();
  expect(key).toMatch(/^pk_[\w-]{43}$/);
  expect(key.startsWith(prefix)).toBe(true);
  const later = await app.get(`/api-keys/${id}`);
  expect(later).toMatchObject({
    id,
    prefix,
    scopes: ['role.read'],
    revokedAt: null,
    createdById: expect.any(Number),
  });
  expect(later).not.toHaveProperty('key');
  const listed = await app.call('get', '/api-keys');
  expect(listed.text).not.toContain(key);
  expect(listed.text).not.toContain('hash');
  const rows = await app.db.query<unknown[]>('SELECT * FROM api_key WHERE id = ?', [id]);
  expect(JSON.stringify(rows)).not.toContain(key);
  const history = await app.list('/audit-entries', { resource: 'api-key', resourceId: id });
  expect(history).toMatchObject([{ action: 'created', after: { prefix, hash: '[secret]' } }]);
});

it('lets in by header or as a bearer, to its scopes and no further', async () => {
  const { key } = await newKey();
  await app.list('/roles', {}, { apiKey: key });
  await app.list('/roles', {}, { token: key });
  const refusal = await app.call('get', '/users', undefined, { apiKey: key, expect: 403 });
  expect(refusal.body).toMatchObject({ code: 'auth.forbidden', params: { missing: ['user.read'] } });
});

it('is nobody with a profile', async () => {
  const { key } = await newKey();
  await app.call('get', '/auth/me', undefined, { apiKey: key, expect: 403 });
  await app.call('get', '/auth/sessions', undefined, { apiKey: key, expect: 403 });
});

it.each(['pk_', `pk_${'a'.repeat(43)}`, 'nonsense', "' OR 1=1 -- "])('%j opens nothing', async (apiKey) => {
  expect(code(await app.call('get', '/roles', undefined, { apiKey, expect: 401 }))).toBe(
    'auth.invalid-token',
  );
});

it('stops when it is revoked, at once and for good', async () => {
  const { id, key } = await newKey();
  await app.list('/roles', {}, { apiKey: key });
  const { revokedAt } = await app.post(`/api-keys/${id}/revoke`);
  expect(revokedAt).toEqual(expect.any(String));
  expect(code(await app.call('get', '/roles', undefined, { apiKey: key, expect: 401 }))).toBe(
    'auth.invalid-token',
  );
  await expect(app.post(`/api-keys/${id}/revoke`)).resolves.toMatchObject({ revokedAt });
  const open = await app.list('/api-keys', { revoked: false });
  expect(open.map((listed) => listed.id)).not.toContain(id);
});

it('stops on its day', async () => {
  const expiresAt = new Date(Date.now() + 3_600_000);
  const { key } = await newKey({ expiresAt: expiresAt.toISOString() });
  app.clock.hold(new Date(expiresAt.getTime() - 1));
  await app.list('/roles', {}, { apiKey: key });
  app.clock.hold(expiresAt);
  expect(code(await app.call('get', '/roles', undefined, { apiKey: key, expect: 401 }))).toBe(
    'auth.expired-token',
  );
});

it('cannot be made to have expired already', async () => {
  const body = { name: 'X', scopes: [], expiresAt: '2020-01-01T00:00:00Z' };
  expect(code(await app.call('post', '/api-keys', body, { expect: 422 }))).toBe('api-key.invalid-expiry');
});

it('cannot hold what its maker lacks', async () => {
  const token = await tokenFor(app, ['api-key.write', 'partner.read']);
  const body = { name: 'X', scopes: ['partner.read', 'user.write'] };
  const refusal = await app.call('post', '/api-keys', body, { token, expect: 403 });
  expect(refusal.body).toMatchObject({ params: { missing: ['user.write'] } });
  await app.post('/api-keys', { name: 'X', scopes: ['partner.read'] }, { token });
});

it('cannot make itself a bigger one', async () => {
  const { key } = await newKey({ scopes: ['api-key.write'] });
  await app.call('post', '/api-keys', { name: 'X', scopes: ['user.write'] }, { apiKey: key, expect: 403 });
  await expect(app.post('/api-keys', { name: 'X', scopes: [] }, { apiKey: key })).resolves.toMatchObject({
    createdById: null,
  });
});

it('notes its use, once a minute', async () => {
  const { id, key } = await newKey();
  const start = new Date('2026-03-31T10:00:00Z');
  const lastUsedAt = async (seconds: number): Promise<unknown> => {
    app.clock.hold(new Date(start.getTime() + seconds * 1000));
    await app.list('/roles', {}, { apiKey: key });
    return (await app.get(`/api-keys/${id}`)).lastUsedAt;
  };
  await expect(lastUsedAt(0)).resolves.toBe('2026-03-31T10:00:00.000Z');
  await expect(lastUsedAt(59)).resolves.toBe('2026-03-31T10:00:00.000Z');
  await expect(lastUsedAt(60)).resolves.toBe('2026-03-31T10:01:00.000Z');
});

it('acts in the audit under its own name', async () => {
  const { id, key } = await newKey({ name: 'Importatore', scopes: ['role.write'] });
  const { id: roleId } = await app.post(
    '/roles',
    { name: 'Importato', permissions: ['role.write'] },
    { apiKey: key },
  );
  const [entry] = await app.list('/audit-entries', { resource: 'role', resourceId: Number(roleId) });
  expect(entry).toMatchObject({ actorKind: 'api-key', actorId: id, actorName: 'Importatore' });
});

describe('of a reseller', () => {
  it('sees that reseller’s partners only, and is seen by that reseller’s users only', async () => {
    const reseller = await app.given.partner({ reseller: true });
    const own = await app.given.partner({ resellerId: reseller.id });
    const foreign = await app.given.partner();
    const { id, key } = await newKey({ scopes: ['partner.read'], resellerId: reseller.id });

    const seen = await app.list('/partners', {}, { apiKey: key });
    expect(seen.map((partner) => partner.id)).toContain(own.id);
    expect(seen.map((partner) => partner.id)).not.toContain(foreign.id);
    await app.call('get', `/partners/${foreign.id}`, undefined, { apiKey: key, expect: 404 });

    const { email } = await person(app, ['api-key.read', 'api-key.write'], { resellerId: reseller.id });
    const token = await app.login(email, PASSWORD);
    await expect(app.list('/api-keys', {}, { token })).resolves.toMatchObject([{ id }]);
    await expect(app.post('/api-keys', { name: 'X', scopes: [] }, { token })).resolves.toMatchObject({
      resellerId: reseller.id,
    });
    const { id: office } = await newKey();
    await app.call('post', `/api-keys/${office}/revoke`, {}, { token, expect: 404 });
  });
});
