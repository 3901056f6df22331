import type { AccessState } from '../../api/src/radius/access/access-state';
import { testApp } from '../support/app';
import { describeWithFreeradius } from '../support/freeradius';
import { Network } from '../support/network';
import { describeWithSpecs, specText } from '../support/specs';

const packet = (name: string): string => specText(`radius/packets/${name}.txt`);

/** Message-Authenticator is on every answer; what MS-CHAP adds is its own. */
const given = (attributes: Readonly<Record<string, string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => !/^(Message-Auth|MS-)/.test(name)));

describeWithFreeradius('logins', () => {
  const app = testApp({ worker: false, radius: {} });
  const network = new Network(app);
  let id: number;
  let quoted = 0;

  beforeAll(async () => {
    await network.nas();
    ({ id } = await network.account());
  });

  const ACTIVE = {
    'Acct-Interim-Interval': ['300'],
    'Mikrotik-Rate-Limit': ['10M/100M'],
    'Framed-Pool': ['pool-clienti'],
  };
  const WALLED = {
    'Acct-Interim-Interval': ['300'],
    'Framed-Pool': ['pool-clienti'], // walled by a list, a line keeps the kind of address it has
    'Mikrotik-Rate-Limit': ['512k/512k'],
    'Mikrotik-Address-List': ['MOROSI'],
  };

  describeWithSpecs('by each way of telling a password', () => {
    it.each<[AccessState, string, string, Record<string, string[]>]>(
      (['access-pap', 'access-chap', 'access-mschapv2-vector'] as const).flatMap((file) => [
        ['active', file, 'Access-Accept', ACTIVE],
        ['walled', file, 'Access-Accept', WALLED],
        ['blocked', file, 'Access-Reject', {}],
        ['closed', file, 'Access-Reject', {}],
      ]),
    )('%s, %s: %s', async (accessState, file, kind, attributes) => {
      await network.set(id, { accessState });
      const answer = await network.send('auth', packet(file));
      expect(answer.kind).toBe(kind);
      expect(given(answer.attributes)).toEqual(attributes);
      expect(answer.attributes['Message-Authenticator']).toHaveLength(1);
    });

    it('proves to MS-CHAPv2 that it knows the password, too', async () => {
      await network.set(id, { accessState: 'active' });
      const { attributes } = await network.send('auth', packet('access-mschapv2-vector'));
      const proof = Buffer.from('S=B7AD80B7EEF66AB8A9065C92778A27A7927F5CD8').toString('hex');
      expect(attributes['MS-CHAP2-Success']).toEqual([`0x00${proof}`]);
    });
  });

  it('refuses a wrong password, and says so to the log without it', async () => {
    await network.set(id, { accessState: 'active' });
    expect(await network.pap({ password: 'Sbagliata!9' })).toMatchObject({ kind: 'Access-Reject' });
    expect(await network.chap({ password: 'Sbagliata!9' })).toMatchObject({ kind: 'Access-Reject' });
    const rows = await app.db.query<{ reason: string }[]>(
      'SELECT * FROM radpostauth ORDER BY id DESC LIMIT 2',
    );
    expect(rows.map(({ reason }) => reason)).toEqual([
      'chap: Password comparison failed: password is incorrect',
      'pap: Cleartext password does not match \\"known good\\" password',
    ]);
    expect(JSON.stringify(rows)).not.toContain('Sbagliata');
  });

  it.each([
    // as the customer types it     the account's own
    ['MARIO.ROSSI', 'mario.rossi'],
    ['màrio.rossi', 'mario.rossi'],
    ['mario.rossi ', 'mario.rossi'],
    ["mario.rossi' OR '1'='1", 'mario.rossi'],
    ["x' UNION SELECT 1,'x','Cleartext-Password','x',':=' -- ", 'mario.rossi'],
    [`m${'a'.repeat(64)}`, 'mario.rossi'],
  ])('refuses %j, which is not %s', async (username) => {
    expect(await network.pap({ username })).toMatchObject({ kind: 'Access-Reject' });
  });

  it.each([
    ["o'brien+casa@isp.it", 'Segreta!1'],
    ['accenti', 'perché no: àèìòù € 日本'],
    ['lunga', 'x'.repeat(128)],
  ])('lets %s in with the password %j', async (username, password) => {
    await network.account({ username, password });
    expect(await network.pap({ username, password })).toMatchObject({ kind: 'Access-Accept' });
    expect(await network.chap({ username, password })).toMatchObject({ kind: 'Access-Accept' });
  });

  it.each(['"a\\b\'c', '"abc"', "'abc'", '`id`', "'a\\b'c'", '"', '%{User-Name}'])(
    'takes the password %j for what it is',
    async (password) => {
      const login = { username: `virgolette-${++quoted}`, password };
      await network.account(login);
      expect(await network.pap(login)).toMatchObject({ kind: 'Access-Accept' });
    },
  );

  it('gives a fixed address and no pool, which the router would ignore', async () => {
    await network.set(id, {
      accessState: 'active',
      framedIp: '185.10.20.7',
      framedRoute: '10.9.0.0/24 0.0.0.0 1',
    });
    expect(given((await network.pap()).attributes)).toEqual({
      'Acct-Interim-Interval': ['300'],
      'Framed-IP-Address': ['185.10.20.7'],
      'Framed-Route': ['10.9.0.0/24 0.0.0.0 1'],
      'Mikrotik-Rate-Limit': ['10M/100M'],
    });
  });

  it('keeps the address in a walled garden by list, and takes it away in one by pool', async () => {
    await network.set(id, { accessState: 'walled' });
    expect(given((await network.pap()).attributes)['Framed-IP-Address']).toEqual(['185.10.20.7']);
    await app.db.query("UPDATE radius_setting SET walled_by = 'pool'");
    await app.db.query(
      "INSERT INTO radius_walled_attribute (attribute, value, position) VALUES ('Framed-Pool', 'pool-morosi', 3)",
    );
    expect(given((await network.pap()).attributes)).toEqual({
      'Acct-Interim-Interval': ['300'],
      'Mikrotik-Rate-Limit': ['512k/512k'],
      'Mikrotik-Address-List': ['MOROSI'],
      'Framed-Pool': ['pool-morosi'],
    });
    await app.db.query("DELETE FROM radius_walled_attribute WHERE attribute = 'Framed-Pool'");
    await app.db.query("UPDATE radius_setting SET walled_by = 'address-list'");
    await network.set(id, { accessState: 'active', framedIp: null, framedRoute: null });
  });

  it("gives an account's own attribute instead of the service's, once", async () => {
    const { id: other } = await network.account({
      username: 'con.attributi',
      attributes: [
        { list: 'reply', attribute: 'Mikrotik-Rate-Limit', value: '1M/2M', position: 1 },
        { list: 'reply', attribute: 'Framed-Route', op: '+=', value: '10.1.0.0/24', position: 2 },
        { list: 'reply', attribute: 'Framed-Route', op: '+=', value: '10.2.0.0/24', position: 3 },
      ],
      framedPool: 'pool-altri',
    });
    expect(given((await network.pap({ username: 'con.attributi' })).attributes)).toEqual({
      'Acct-Interim-Interval': ['300'],
      'Mikrotik-Rate-Limit': ['1M/2M'],
      'Framed-Route': ['10.1.0.0/24', '10.2.0.0/24'],
      'Framed-Pool': ['pool-altri'],
    });
    await network.set(other, { accessState: 'walled' });
    expect(given((await network.pap({ username: 'con.attributi' })).attributes)).not.toHaveProperty(
      'Framed-Route',
    );
  });

  it('binds an account to a device, however the NAS writes its address', async () => {
    await network.set(id, { macLock: 'AA:BB:CC:DD:EE:01' });
    const kinds = ['AA:BB:CC:DD:EE:01', 'aa-bb-cc-dd-ee-01', 'aabbccddee01', 'AA:BB:CC:DD:EE:02', null].map(
      async (mac) => (await network.pap({ mac })).kind,
    );
    expect(await Promise.all(kinds)).toEqual([
      ...['Access-Accept', 'Access-Accept', 'Access-Accept', 'Access-Reject', 'Access-Reject'],
    ]);
    await network.set(id, { macLock: null });
  });

  it('binds an account to a NAS', async () => {
    const elsewhere = await network.nas({ address: '127.88.0.9' });
    await network.set(id, { nasId: elsewhere.id });
    expect(await network.pap()).toMatchObject({ kind: 'Access-Reject' });
    const answer = await network.send(
      'auth',
      [
        ['User-Name', 'mario.rossi'],
        ['User-Password', 'Segreta!1'],
      ],
      {
        address: '127.88.0.9',
      },
    );
    expect(answer.kind).toBe('Access-Accept');
    await network.set(id, { nasId: null });
  });

  it('ends a session at the expiry of its account, and refuses one after it, with nothing but the refusal', async () => {
    const attributes = [
      { attribute: 'Session-Timeout', value: '86400', position: 1 },
      { attribute: 'Mikrotik-Rate-Limit', value: '1M/1M', position: 2 },
    ];
    const { id: serviceId } = await network.service({ attributes });
    const soon = await network.account({
      username: 'scade',
      serviceId,
      expiresAt: new Date(Date.now() + 3_600_000),
    });
    const [left] = (await network.pap({ username: 'scade' })).attributes['Session-Timeout'] ?? [];
    expect(Number(left)).toBeGreaterThan(3580);
    expect(Number(left)).toBeLessThanOrEqual(3600);
    await network.set(soon.id, { expiresAt: new Date(Date.now() - 60_000) });
    const refused = await network.pap({ username: 'scade' });
    expect(refused.kind).toBe('Access-Reject');
    expect(Object.keys(given(refused.attributes)).filter((name) => name !== 'Reply-Message')).toEqual([]);
  });

  it('says nothing to a stranger, and to a NAS with another secret', async () => {
    const login = [
      ['User-Name', 'mario.rossi'],
      ['User-Password', 'Segreta!1'],
    ] as const;
    const stranger = network.send('auth', login, { address: '127.88.9.9', seconds: 1 });
    const liar = network.send(
      'auth',
      `User-Name = "mario.rossi"\nUser-Password = "Segreta!1"\nMessage-Authenticator = 0x00`,
      {
        secret: 'guessed',
        seconds: 1,
      },
    );
    expect((await stranger).kind).toBeNull();
    expect((await liar).kind).toBeNull();
  });
});
