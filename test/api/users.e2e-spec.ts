import { ALL_PERMISSIONS } from '@ponte/shared/permissions';
import request from 'supertest';
import { FirstAdminService } from '../../api/src/platform/auth/first-admin.service';
import { testApp } from '../support/app';
import { PASSWORD, person, role, tokenFor } from '../support/people';

const app = testApp();

interface Role {
  readonly id: number;
  readonly code: string | null;
  readonly version: number;
  readonly administrator: boolean;
  readonly permissions: string[];
}

const code = (response: { body: unknown }): unknown => (response.body as { code?: unknown }).code;

async function administratorRole(): Promise<Role> {
  const roles = await app.list<Role>('/roles');
  const found = roles.find(({ administrator }) => administrator);
  if (!found) throw new Error('no administrator role');
  return found;
}

describe('users', () => {
  it('are made, read, listed and found, and never show their password', async () => {
    const { id: roleId } = await role(app, ['partner.read']);
    const user = await app.post('/users', {
      email: 'Anna.Verdi@Example.it',
      name: 'Anna Verdi',
      password: PASSWORD,
      roleIds: [roleId],
    });
    expect(user).toEqual({
      id: expect.any(Number),
      email: 'anna.verdi@example.it',
      name: 'Anna Verdi',
      active: true,
      locale: 'it',
      resellerId: null,
      roleIds: [roleId],
      createdAt: expect.any(String),
      lastLoginAt: null,
      version: expect.any(Number),
    });
    await expect(app.get(`/users/${String(user.id)}`)).resolves.toEqual(user);
    await expect(app.list('/users', { q: 'verdi' })).resolves.toEqual([user]);
    await expect(app.list('/users', { roleId })).resolves.toEqual([user]);
    await expect(app.list('/users', { roleId, active: false })).resolves.toEqual([]);
  });

  it('have an e-mail of their own', async () => {
    const { email } = await person(app);
    const again = { email: email.toUpperCase(), name: 'Doppio', password: PASSWORD, roleIds: [] };
    expect(code(await app.call('post', '/users', again, { expect: 409 }))).toBe('record.duplicate');
  });

  it('are not overwritten by who read an older version', async () => {
    const { id, version } = await person(app);
    await app.patch(`/users/${id}`, { version, name: 'Prima' });
    const response = await app.call('patch', `/users/${id}`, { version, name: 'Seconda' }, { expect: 409 });
    expect(response.body).toMatchObject({
      code: 'record.changed',
      params: { current: { name: 'Prima' }, yours: { version } },
    });
    expect(response.text).not.toContain('scrypt');
  });

  it('have a new version also when only their roles change', async () => {
    const { id, version } = await person(app);
    const { id: roleId } = await role(app, ['partner.read']);
    const edited = await app.patch(`/users/${id}`, { version, roleIds: [roleId] });
    expect(edited).toMatchObject({ roleIds: [roleId], version: version + 1 });
    const [entry] = await app.list('/audit-entries', { resource: 'user', resourceId: id });
    expect(entry).toMatchObject({ action: 'roles-assigned', before: { roles: [] } });
  });

  it('are out at once when they are kept out, lose a role, or get a new password', async () => {
    const { id: roleId, version: roleVersion } = await role(app, ['role.read']);
    const { id, email, version } = await person(app, [], { roleIds: [roleId] });
    const token = await app.login(email, PASSWORD);
    await app.list('/roles', {}, { token });

    await app.patch(`/roles/${roleId}`, { version: roleVersion, permissions: [] });
    await app.call('get', '/roles', undefined, { token, expect: 403 });

    const edited = await app.patch<{ version: number }>(`/users/${id}`, {
      version,
      password: 'another long password',
    });
    await app.call('get', '/auth/me', undefined, { token, expect: 401 });

    const next = await app.login(email, 'another long password');
    const out = await app.patch<{ version: number }>(`/users/${id}`, {
      version: edited.version,
      active: false,
    });
    await app.call('get', '/auth/me', undefined, { token: next, expect: 401 });

    await app.patch(`/users/${id}`, { version: out.version, active: true });
    await app.call('get', '/auth/me', undefined, { token: next, expect: 401 });
  });

  it('remain while somebody else edits their name', async () => {
    const { id, email, version } = await person(app);
    const token = await app.login(email, PASSWORD);
    await app.patch(`/users/${id}`, { version, name: 'Nome nuovo', locale: 'en' });
    await expect(app.get('/auth/me', { token })).resolves.toMatchObject({ name: 'Nome nuovo', locale: 'en' });
  });

  it('must have roles that are there', async () => {
    const { id, version } = await person(app);
    await app.call('patch', `/users/${id}`, { version, roleIds: [999_999] }, { expect: 404 });
    await app.call('get', '/users/999999', undefined, { expect: 404 });
  });

  it.each([
    { name: null },
    { password: 'short' },
    { email: 'no address' },
    { locale: 'de' },
    { passwordHash: 'x' },
  ])('are not edited to %j', async (values) => {
    const { id, version } = await person(app);
    expect(code(await app.call('patch', `/users/${id}`, { version, ...values }, { expect: 422 }))).toBe(
      'request.invalid',
    );
  });
});

describe('nobody grants what he lacks', () => {
  const modest = ['user.read', 'user.write', 'role.read', 'role.write', 'partner.read'] as const;

  it('by a role', async () => {
    const token = await tokenFor(app, modest);
    const made = { name: 'Complice', permissions: ['partner.read', 'invoice.issue'] };
    const refusal = await app.call('post', '/roles', made, { token, expect: 403 });
    expect(refusal.body).toMatchObject({ code: 'auth.forbidden', params: { missing: ['invoice.issue'] } });

    const own = await app.post<Role>('/roles', { name: 'Lettore', permissions: ['partner.read'] }, { token });
    const more = { version: own.version, permissions: ['partner.read', 'partner.write'] };
    await app.call('patch', `/roles/${own.id}`, more, { token, expect: 403 });
    await app.patch(`/roles/${own.id}`, { version: own.version, name: 'Lettore partner' }, { token });
  });

  it('by giving a role to somebody, or to himself', async () => {
    const { id: high } = await role(app, ['invoice.issue']);
    const { email, id, version } = await person(app, modest);
    const token = await app.login(email, PASSWORD);
    const admin = await administratorRole();
    for (const roleId of [high, admin.id]) {
      const accomplice = { email: 'complice@example.it', name: 'C', password: PASSWORD, roleIds: [roleId] };
      await app.call('post', '/users', accomplice, { token, expect: 403 });
      await app.call('patch', `/users/${id}`, { version, roleIds: [roleId] }, { token, expect: 403 });
    }
  });

  it('by taking over the account of somebody who may do more', async () => {
    const token = await tokenFor(app, modest);
    const [admin] = await app.list<{ id: number; version: number }>('/users', { q: app.admin.email });
    const takeover = { version: admin?.version, password: 'known to the thief' };
    await app.call('patch', `/users/${admin?.id}`, takeover, { token, expect: 403 });
    await expect(app.login(app.admin.email, app.admin.password)).resolves.toEqual(expect.any(String));
  });

  it('beyond his own reseller', async () => {
    const reseller = await app.given.partner({ reseller: true });
    const other = await app.given.partner({ reseller: true });
    const token = await tokenFor(app, ['user.read', 'user.write'], { resellerId: reseller.id });
    const colleague = { name: 'Collega', password: PASSWORD, roleIds: [] };

    const made = await app.post('/users', { ...colleague, email: 'collega@example.it' }, { token });
    expect(made.resellerId).toBe(reseller.id);
    const abroad = { ...colleague, email: 'altro@example.it', resellerId: other.id };
    await app.call('post', '/users', abroad, { token, expect: 403 });
    const free = { version: made.version, resellerId: null };
    await app.call('patch', `/users/${String(made.id)}`, free, { token, expect: 403 });

    const seen = await app.list('/users', {}, { token });
    expect(seen.every((user) => user.resellerId === reseller.id)).toBe(true);
    const { id } = await person(app);
    await app.call('get', `/users/${id}`, undefined, { token, expect: 404 });
  });
});

describe('roles', () => {
  it('are deleted only when nobody has them', async () => {
    const { id } = await role(app, ['partner.read']);
    const user = await person(app, [], { roleIds: [id] });
    expect(code(await app.call('delete', `/roles/${id}`, undefined, { expect: 409 }))).toBe('role.in-use');
    await app.patch(`/users/${user.id}`, { version: user.version, roleIds: [] });
    await app.delete(`/roles/${id}`);
    await app.call('get', `/roles/${id}`, undefined, { expect: 404 });
  });

  it('hold only permissions there are', async () => {
    await app.call('post', '/roles', { name: 'X', permissions: ['partner.fly'] }, { expect: 422 });
  });

  it('of the administrator can neither be edited nor deleted', async () => {
    const { id, version } = await administratorRole();
    for (const response of [
      await app.call('patch', `/roles/${id}`, { version, permissions: [] }, { expect: 409 }),
      await app.call('delete', `/roles/${id}`, undefined, { expect: 409 }),
    ]) {
      expect(code(response)).toBe('role.administrator');
    }
  });

  it('come with the product, five of them', async () => {
    const roles = await app.list<Role>('/roles');
    const codes = roles.flatMap((found) => found.code ?? []);
    expect(codes.sort()).toEqual(['accountant', 'administrator', 'office', 'reseller', 'technician']);
  });
});

describe('the first administrator', () => {
  it('is made once, and his role keeps up with the product', async () => {
    const { id } = await administratorRole();
    await app.db.query('UPDATE role SET permissions = ? WHERE id = ?', [JSON.stringify(['user.read']), id]);
    const first = app.resolve(FirstAdminService);
    await expect(first.ensureFirstAdmin('second@example.it', PASSWORD)).resolves.toBe(false);
    expect((await administratorRole()).permissions).toEqual(ALL_PERMISSIONS);
    await expect(app.list('/users', { q: 'second@example.it' })).resolves.toEqual([]);
  });
});

describe('the last administrator', () => {
  it('stays, whichever way one tries', async () => {
    const [admin] = await app.list<{ id: number; version: number }>('/users', { q: app.admin.email });
    const reseller = await app.given.partner({ reseller: true });
    for (const change of [{ active: false }, { roleIds: [] }, { resellerId: reseller.id }]) {
      const response = await app.call(
        'patch',
        `/users/${admin?.id}`,
        { version: admin?.version, ...change },
        { expect: 409 },
      );
      expect(code(response)).toBe('user.last-administrator');
    }
    await app.get('/auth/me');
  });

  it('may go when there is another, and of two who dismiss each other one remains', async () => {
    const { id: roleId } = await administratorRole();
    const [one, two] = [
      await person(app, [], { roleIds: [roleId] }),
      await person(app, [], { roleIds: [roleId] }),
    ];
    const [first] = await app.list<{ id: number; version: number }>('/users', { q: app.admin.email });
    const [oneToken, twoToken] = [await app.login(one.email, PASSWORD), await app.login(two.email, PASSWORD)];
    const out = await app.patch<{ version: number }>(
      `/users/${first?.id}`,
      { version: first?.version, active: false },
      { token: oneToken },
    );

    const dismiss = async ({ id, version }: typeof one, token: string): Promise<number> => {
      const call = request(app.url).patch(`/api/v1/users/${id}`).set('Authorization', `Bearer ${token}`);
      return (await call.send({ version, active: false })).status;
    };
    const statuses = await Promise.all([dismiss(one, twoToken), dismiss(two, oneToken)]);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);

    const survivor = statuses[0] === 200 ? twoToken : oneToken;
    await app.patch(`/users/${first?.id}`, { version: out.version, active: true }, { token: survivor });
  });
});
