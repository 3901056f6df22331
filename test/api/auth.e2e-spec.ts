import { JwtService } from '@nestjs/jwt';
import request from 'supertest';
import { LoginThrottle } from '../../api/src/platform/auth/login-throttle.service';
import { testApp } from '../support/app';
import { Browser, cookieOf, PASSWORD, person } from '../support/people';

const app = testApp();

afterEach(() => {
  app.clock.hold(null);
});

/** The error code of an answer. */
const code = (response: { body: unknown }): unknown => (response.body as { code?: unknown }).code;

function wrongLogin(email: string, address?: string): request.Test {
  const call = request(app.url).post('/api/v1/auth/login');
  if (address !== undefined) void call.set('X-Forwarded-For', address);
  return call.send({ email, password: 'wrong' });
}

/** Holds the clock some seconds from now. */
function later(seconds: number): void {
  app.clock.hold(new Date(Date.now() + seconds * 1000));
}

describe('signing in', () => {
  it('gives an access token, and a refresh token no script can read', async () => {
    const { email } = await person(app);
    const browser = new Browser(app);
    const response = await browser.login(email);
    expect(response.status).toBe(200);
    expect(response.body).toEqual({ accessToken: expect.any(String), expiresIn: 600 });
    const cookie = cookieOf(response);
    expect(cookie).toMatch(/; Path=\/api\/v1\/auth;/);
    expect(cookie).toMatch(/; HttpOnly;/);
    expect(cookie).toMatch(/; SameSite=Strict/);
    await expect(app.get('/auth/me', { token: browser.token })).resolves.toMatchObject({
      email,
      permissions: [],
    });
  });

  it('takes the e-mail in any case', async () => {
    const { email } = await person(app);
    await expect(app.login(` ${email.toUpperCase()} `, PASSWORD)).resolves.toEqual(expect.any(String));
  });

  it('answers alike for a wrong password, an unknown e-mail and a user who was kept out', async () => {
    const { email } = await person(app);
    const gone = await person(app);
    await app.patch(`/users/${gone.id}`, { version: gone.version, active: false });
    const answers = await Promise.all([
      wrongLogin(email),
      wrongLogin('nobody@example.it'),
      request(app.url).post('/api/v1/auth/login').send({ email: gone.email, password: PASSWORD }),
    ]);
    for (const { status, body } of answers) {
      const { requestId, ...problem } = body as Record<string, unknown>;
      expect(requestId).toEqual(expect.any(String));
      expect({ status, problem }).toEqual({
        status: 401,
        problem: {
          type: 'about:blank',
          title: 'auth: invalid credentials',
          status: 401,
          code: 'auth.invalid-credentials',
        },
      });
    }
  });

  it.each([
    [{}, ['email', 'password']],
    [{ email: 'x', password: 'y' }, ['email']],
    [{ email: 'a@example.it', password: { $ne: '' } }, ['password']],
    [{ email: 'a@example.it', password: 'x'.repeat(201) }, ['password']],
  ])('refuses %j as malformed', async (body, fields) => {
    const response = await app.call('post', '/auth/login', body, { token: null, expect: 422 });
    const { errors } = response.body as { errors: { field: string }[] };
    expect([...new Set(errors.map(({ field }) => field))].sort()).toEqual(fields);
  });
});

describe('access tokens', () => {
  const me = async (token: string | null) =>
    code(await app.call('get', '/auth/me', undefined, { token, expect: 401 }));
  const jwt = (): JwtService => app.resolve(JwtService);
  const claims = { sub: '1', sid: 1 };

  it('are demanded', async () => {
    await expect(me(null)).resolves.toBe('auth.required');
  });

  it('are refused when they are none', async () => {
    await expect(me('nonsense')).resolves.toBe('auth.invalid-token');
  });

  it('are refused when they have expired', async () => {
    await expect(me(await jwt().signAsync(claims, { expiresIn: -1 }))).resolves.toBe('auth.expired-token');
  });

  it('are refused when signed by somebody else', async () => {
    await expect(me(await jwt().signAsync(claims, { secret: 'x'.repeat(40) }))).resolves.toBe(
      'auth.invalid-token',
    );
  });

  it('are refused when signed in another way, or not at all', async () => {
    await expect(me(await jwt().signAsync(claims, { algorithm: 'HS512' }))).resolves.toBe(
      'auth.invalid-token',
    );
    const unsigned = [
      { alg: 'none', typ: 'JWT' },
      { ...claims, iss: 'ponte', aud: 'ponte-api', exp: 4_000_000_000 },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    await expect(me(`${unsigned}.`)).resolves.toBe('auth.invalid-token');
  });

  it('are refused when meant for others', async () => {
    await expect(me(await jwt().signAsync(claims, { audience: 'elsewhere' }))).resolves.toBe(
      'auth.invalid-token',
    );
  });

  it('are refused when their session is not there', async () => {
    await expect(me(await jwt().signAsync({ sub: '1', sid: 999_999 }))).resolves.toBe('auth.session-ended');
  });
});

describe('refreshing', () => {
  async function signedIn(): Promise<Browser> {
    const browser = new Browser(app);
    await browser.login((await person(app)).email);
    return browser;
  }

  it('trades the cookie for the next one and an access token', async () => {
    const browser = await signedIn();
    const first = browser.cookie;
    for (let turn = 0; turn < 3; turn++) expect((await browser.refresh()).status).toBe(200);
    expect(browser.cookie).not.toBe(first);
    await expect(app.get('/auth/me', { token: browser.token })).resolves.toHaveProperty('id');
  });

  it('ends the session for both when an old cookie turns up, and the audit tells', async () => {
    const browser = await signedIn();
    const stolen = browser.cookie;
    await browser.refresh();
    later(11);
    const thief = new Browser(app);
    const answer = await thief.refresh(stolen);
    expect([answer.status, code(answer)]).toEqual([401, 'auth.token-reused']);

    expect(code(await browser.refresh())).toBe('auth.session-ended');
    const { token } = browser;
    expect(code(await app.call('get', '/auth/me', undefined, { token, expect: 401 }))).toBe(
      'auth.session-ended',
    );
    const [entry] = await app.list('/audit-entries', { action: 'refresh-token-reused' });
    expect(entry).toMatchObject({
      resource: 'user',
      actorKind: 'anonymous',
      after: { ip: expect.any(String) },
    });
  });

  it('sees a theft also two turns later', async () => {
    const browser = await signedIn();
    const stolen = browser.cookie;
    await browser.refresh();
    await browser.refresh();
    expect(code(await new Browser(app).refresh(stolen))).toBe('auth.token-reused');
  });

  it('lets two tabs race: both get a token, one the cookie, and the session lives', async () => {
    const browser = await signedIn();
    const shared = browser.cookie;
    const answers = await Promise.all([
      browser.refresh(shared),
      browser.refresh(shared),
      browser.refresh(shared),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers.filter((answer) => cookieOf(answer) !== null)).toHaveLength(1);
    later(60);
    expect((await browser.refresh()).status).toBe(200);
  });

  it('keeps a session that is used and ends one that is not', async () => {
    const [used, idle] = [await signedIn(), await signedIn()];
    later(10 * 86_400);
    expect((await used.refresh()).status).toBe(200);
    later(15 * 86_400);
    expect((await used.refresh()).status).toBe(200);
    expect(code(await idle.refresh())).toBe('auth.session-ended');
  });

  it.each(['', 'ponte_refresh=nonsense', `ponte_refresh=${'a'.repeat(43)}.${'b'.repeat(43)}`])(
    'refuses the cookie %j',
    async (cookie) => {
      const answer = await new Browser(app).refresh(cookie);
      expect(answer.status).toBe(401);
      expect(cookieOf(answer)).toBeNull();
    },
  );
});

describe('signing out', () => {
  it('ends the session at once, and again is no error', async () => {
    const browser = new Browser(app);
    await browser.login((await person(app)).email);
    const answer = await browser.logout();
    expect(answer.status).toBe(204);
    expect(cookieOf(answer)).toMatch(/^ponte_refresh=;.*Expires=Thu, 01 Jan 1970/);
    expect(code(await browser.refresh())).toBe('auth.session-ended');
    await app.call('get', '/auth/me', undefined, { token: browser.token, expect: 401 });
    expect((await browser.logout()).status).toBe(204);
  });

  it('of one device leaves the others, and nobody can end the session of somebody else', async () => {
    const { email } = await person(app);
    const [desk, phone, stranger] = [new Browser(app), new Browser(app), new Browser(app)];
    await desk.login(email);
    await phone.login(email);
    await stranger.login((await person(app)).email);

    const sessions = await app.list<{ id: number; current: boolean }>(
      '/auth/sessions',
      {},
      { token: desk.token },
    );
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = sessions.find(({ current }) => !current);
    await app.delete(`/auth/sessions/${other?.id}`, { token: stranger.token, expect: 404 });
    await app.delete(`/auth/sessions/${other?.id}`, { token: desk.token });

    await app.call('get', '/auth/me', undefined, { token: phone.token, expect: 401 });
    await app.get('/auth/me', { token: desk.token });
    await expect(app.list('/auth/sessions', {}, { token: desk.token })).resolves.toHaveLength(1);
  });
});

describe('changing the own password', () => {
  it('demands the present one, and signs out the other devices', async () => {
    const { id, email } = await person(app);
    const [desk, phone] = [new Browser(app), new Browser(app)];
    await desk.login(email);
    await phone.login(email);
    const { token } = desk;
    const change = (currentPassword: string, newPassword: string, status: number) =>
      app.call('patch', '/auth/me/password', { currentPassword, newPassword }, { token, expect: status });

    expect(code(await change('wrong', 'a new long password', 422))).toBe('password.invalid-current');
    expect(code(await change(PASSWORD, 'short', 422))).toBe('request.invalid');
    await change(PASSWORD, 'a new long password', 204);

    await app.get('/auth/me', { token });
    await app.call('get', '/auth/me', undefined, { token: phone.token, expect: 401 });
    expect((await phone.login(email)).status).toBe(401);
    expect((await phone.login(email, 'a new long password')).status).toBe(200);
    const [entry] = await app.list('/audit-entries', { resource: 'user', resourceId: id });
    expect(entry).toMatchObject({ actorId: id, action: 'updated', after: { passwordHash: '[secret]' } });
  });
});

describe('guessing passwords', () => {
  it('is stopped after ten tries, for the right password too', async () => {
    const { email } = await person(app);
    for (let tries = 0; tries < 10; tries++)
      expect((await wrongLogin(email, '203.0.113.1')).status).toBe(401);
    const refusal = await request(app.url)
      .post('/api/v1/auth/login')
      .set('X-Forwarded-For', '203.0.113.1')
      .send({ email, password: PASSWORD });
    expect([refusal.status, code(refusal)]).toEqual([429, 'auth.too-many-attempts']);
    expect(Number(refusal.headers['retry-after'])).toBeGreaterThan(0);
    expect(cookieOf(refusal)).toBeNull();
    // from elsewhere the owner still gets in
    await expect(app.login(email, PASSWORD)).resolves.toEqual(expect.any(String));
  });

  it('gains nothing by many tries at once', async () => {
    const { email } = await person(app);
    const answers = await Promise.all(Array.from({ length: 15 }, () => wrongLogin(email, '203.0.113.2')));
    const count = (status: number): number => answers.filter((answer) => answer.status === status).length;
    expect([count(401), count(429)]).toEqual([10, 5]);
  });

  it('does not learn whether an account exists', async () => {
    const answers = [];
    for (let tries = 0; tries < 11; tries++)
      answers.push(await wrongLogin('no-one@example.it', '203.0.113.3'));
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(10).fill(401), 429]);
  });

  it('is forgotten after a right password', async () => {
    const { email } = await person(app);
    for (let tries = 0; tries < 9; tries++) await wrongLogin(email);
    await app.login(email, PASSWORD);
    expect((await wrongLogin(email)).status).toBe(401);
  });

  it('over many accounts from one network is stopped as well', async () => {
    const throttle = app.resolve(LoginThrottle);
    for (let tries = 0; tries < 100; tries++)
      await throttle.admit(`account${tries}@example.it`, '2001:db8::1');
    await expect(throttle.admit('account100@example.it', '2001:db8::ffff')).rejects.toThrow(
      'auth.too-many-attempts',
    );
    await expect(throttle.admit('account100@example.it', '2001:db8:0:1::1')).resolves.toBeUndefined();
  });
});

it('gives every answer an id, the caller’s own if it is sober', async () => {
  const sent = await request(app.url).get('/api/v1/auth/me').set('X-Request-Id', 'import-2026-03-31');
  expect(sent.headers['x-request-id']).toBe('import-2026-03-31');
  expect(sent.body).toMatchObject({ requestId: 'import-2026-03-31' });
  const bad = await request(app.url).get('/api/v1/auth/me').set('X-Request-Id', '<script>');
  expect(bad.headers['x-request-id']).toMatch(/^[\da-f-]{36}$/);
});
