import { createConnection } from 'mysql2/promise';
import { setTimeout as sleep } from 'node:timers/promises';
import { testApp } from '../support/app';
import { describeWithFreeradius, send } from '../support/freeradius';
import { Network } from '../support/network';
import { describeWithSpecs, specText } from '../support/specs';

describeWithFreeradius('the RADIUS server', () => {
  const app = testApp({ worker: false, radius: { nasLifetime: 1, gated: true } });
  const network = new Network(app);

  beforeAll(async () => {
    await network.nas();
    await network.account();
  });

  /** A NAS asks again until it is answered; so does this. */
  async function within(
    seconds: number,
    ask: () => Promise<{ kind: string | null }>,
  ): Promise<string | null> {
    const until = Date.now() + seconds * 1000;
    for (;;) {
      const { kind } = await ask();
      if (kind !== null || Date.now() > until) return kind;
      await sleep(200);
    }
  }

  it('tells that it lives', async () => {
    const sending = { to: app.radius, secret: app.radius.apiSecret, from: '127.0.0.1' };
    expect(await send('status', 'Message-Authenticator = 0x00', sending)).toMatchObject({
      kind: 'Access-Accept',
    });
  });

  it('knows a new NAS at once, a new secret after a moment, and a NAS taken out of use no more', async () => {
    const address = '127.88.0.7';
    const login = 'User-Name = "mario.rossi"\nUser-Password = "Segreta!1"';
    const nas = await network.nas({ address });
    const ask = (secret?: string) =>
      network.send('auth', login, { address, seconds: 1, ...(secret && { secret }) });
    expect(await within(4, ask)).toBe('Access-Accept');
    await app.db.query("UPDATE radius_nas SET secret = 'another' WHERE id = ?", [nas.id]);
    expect(await within(6, () => ask('another'))).not.toBeNull();
    expect((await ask('another')).kind).toBe('Access-Accept');
    await app.db.query('UPDATE radius_nas SET active = 0 WHERE id = ?', [nas.id]);
    await sleep(2200);
    expect((await ask('another')).kind).toBeNull();
  });

  it('knows a NAS by the smallest network that holds its address', async () => {
    await network.nas({
      address: '127.90.0.0/16',
      firstHex: '00000000000000000000FFFF7F5A0000',
      lastHex: '00000000000000000000FFFF7F5AFFFF',
      secret: 'wide',
    });
    await network.nas({ address: '127.90.0.3', secret: 'narrow' });
    const ask = (address: string, secret: string) =>
      within(3, () =>
        network.send('auth', 'User-Name = "x"\nUser-Password = "x"\nMessage-Authenticator = 0x00', {
          address,
          secret,
          seconds: 1,
        }),
      );
    expect(await ask('127.90.0.3', 'narrow')).toBe('Access-Reject');
    expect(await ask('127.90.7.7', 'wide')).toBe('Access-Reject');
  });

  it('may read and write what it must, and nothing else', async () => {
    const connection = await createConnection(app.radius.databaseLogin);
    const tried = (sql: string): Promise<string> =>
      connection.query(sql).then(
        () => 'done',
        (error: unknown) => (error as { code: string }).code,
      );
    try {
      expect(await tried("SELECT * FROM radcheck WHERE username = 'mario.rossi'")).toBe('done');
      for (const sql of [
        ...['SELECT password FROM radius_account', 'SELECT secret FROM radius_nas', 'SELECT * FROM partner'],
        ...['SELECT * FROM radpostauth', 'DELETE FROM radacct', 'UPDATE radpostauth SET reply = 1'],
        ...["UPDATE radcheck SET value = 'x'", 'INSERT INTO user (email) VALUES (1)'],
      ])
        expect([sql, await tried(sql)]).toEqual([sql, 'ER_TABLEACCESS_DENIED_ERROR']);
      expect(await tried('CREATE TABLE mine (id int)')).toBe('ER_TABLEACCESS_DENIED_ERROR');
    } finally {
      await connection.end();
    }
  });

  describeWithSpecs('without its database', () => {
    const start = () => network.send('acct', specText('radius/packets/acct-start.txt'), { seconds: 1 });

    it('says nothing, so that the NAS asks another, and answers again when it is back', async () => {
      expect((await network.pap()).kind).toBe('Access-Accept');
      app.radius.gate?.shut();
      expect((await network.pap()).kind).toBeNull();
      expect((await start()).kind).toBeNull();
      app.radius.gate?.open();
      expect(await within(15, () => network.pap())).toBe('Access-Accept');
      expect(await within(5, start)).toBe('Accounting-Response');
      await app.db.query('DELETE FROM radacct');
    });

    it('lets in although the log can not be written', async () => {
      await app.db.query('RENAME TABLE radpostauth TO elsewhere');
      const answer = await network.pap();
      await app.db.query('RENAME TABLE elsewhere TO radpostauth');
      expect(answer.kind).toBe('Access-Accept');
    });
  });
});

describe('the views that it reads', () => {
  const app = testApp({ worker: false });
  const network = new Network(app);

  interface Step {
    readonly table: string | null;
    readonly key: string | null;
    readonly type: string | null;
    readonly Extra: string;
  }

  it.each(['radcheck', 'radreply'])(
    '%s finds an account by the key of its name, and its rows by theirs',
    async (view) => {
      const account = await network.account({
        username: `conto-${view}`,
        framedIp: '10.0.0.1',
        framedPool: 'p',
        framedRoute: '10.1.0.0/24',
        framedIpv6Prefix: '2001:db8::/64',
        delegatedIpv6Prefix: '2001:db8:1::/56',
        macLock: 'AA:BB:CC:DD:EE:01',
        expiresAt: new Date(),
        nasId: (await network.nas({ address: view === 'radcheck' ? '127.88.0.1' : '127.88.0.2' })).id,
        attributes: [
          { list: 'check', attribute: 'Called-Station-Id', op: '==', value: 'x', position: 1 },
          { list: 'reply', attribute: 'Filter-Id', value: 'x', position: 1 },
        ],
      });
      for (const state of ['active', 'walled', 'blocked']) {
        await network.set(account.id, { accessState: state as 'active' });
        const steps = await app.db.query<Step[]>(
          `EXPLAIN SELECT id, username, attribute, value, op FROM ${view} WHERE username = ? ORDER BY id`,
          [account.username],
        );
        expect(steps).toMatchObject(
          view === 'radreply' && state === 'blocked'
            ? [{ Extra: 'Impossible WHERE noticed after reading const tables' }]
            : [
                { table: 'a', type: 'const' },
                { table: 'g', key: 'PRIMARY', type: expect.stringMatching(/^(range|ref)$/) as string },
              ],
        );
      }
    },
  );
});
