import fc from 'fast-check';
import { RADCHECK, RADREPLY } from '../../migrations/1768000501000-radius-views';
import { RadiusAccount } from '../../api/src/radius/accounts/radius-account.entity';
import { RadiusAccountAttribute } from '../../api/src/radius/accounts/radius-account-attribute.entity';
import { RadiusNas } from '../../api/src/radius/nas/radius-nas.entity';
import { RadiusServiceAttribute } from '../../api/src/radius/services/radius-service-attribute.entity';
import { RadiusService } from '../../api/src/radius/services/radius-service.entity';
import { testApp } from '../support/app';
import { Network } from '../support/network';

/**
 * The rows that triggers keep, against the plain definition of what a login is given: a UNION of an arm for each kind of row, which
 * is what the views were before they had to be fast.
 */
describe('rows of logins', () => {
  const app = testApp({ worker: false });
  const network = new Network(app);
  const accounts: number[] = [];
  const services: number[] = [];
  const nases: number[] = [];

  beforeAll(async () => {
    for (const sql of [RADCHECK, RADREPLY]) {
      await app.db.query(sql.replace(/VIEW `(\w+)`/, 'VIEW `plain_$1`'));
    }
    for (let n = 0; n < 3; n += 1) services.push((await network.service()).id);
    for (let n = 0; n < 2; n += 1) nases.push((await network.nas({ address: `127.88.9.${n + 1}` })).id);
    for (let n = 0; n < 4; n += 1) {
      const values = { username: `riga-${n}`, serviceId: services[n % services.length] ?? 0 };
      accounts.push((await network.account(values)).id);
    }
  });

  const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
  const account = fc.record({
    password: fc.constantFrom('Segreta!1', `'quoted'`, '"a"b"', '`x`', `it's`, `'\\'`),
    serviceId: fc.nat(2),
    nasId: maybe(fc.nat(1)),
    accessState: fc.constantFrom('active', 'walled', 'blocked', 'closed'),
    framedIp: maybe(fc.constant('10.0.0.1')),
    framedPool: maybe(fc.constant('mia')),
    framedRoute: maybe(fc.constant('10.1.0.0/24 0.0.0.0 1')),
    framedIpv6Prefix: maybe(fc.constant('2001:db8::/64')),
    delegatedIpv6Prefix: maybe(fc.constant('2001:db8:1::/56')),
    macLock: maybe(fc.constant('AA:BB:CC:DD:EE:01')),
    expiresAt: maybe(fc.constant(new Date('2026-12-01T10:00:00Z'))),
    simultaneousUse: maybe(fc.nat(2)),
  });
  const attribute = fc.record({
    list: fc.constantFrom('check' as const, 'reply' as const),
    attribute: fc.constantFrom(
      'Filter-Id',
      'Framed-Pool',
      'Mikrotik-Rate-Limit',
      'Called-Station-Id',
      'Framed-Route',
    ),
    op: fc.constantFrom(':=', '+=', '=='),
    value: fc.constantFrom('uno', 'due'),
  });
  const change = fc.oneof(
    fc.tuple(fc.constant('account' as const), fc.nat(3), account),
    fc.tuple(fc.constant('own' as const), fc.nat(3), fc.array(attribute, { maxLength: 3 })),
    fc.tuple(fc.constant('given' as const), fc.nat(2), fc.array(attribute, { maxLength: 3 })),
    fc.tuple(
      fc.constant('service' as const),
      fc.nat(2),
      fc.record({ interimIntervalS: fc.nat(600), simultaneousUse: fc.nat(2) }),
    ),
    fc.tuple(fc.constant('setting' as const), fc.constantFrom('pool', 'address-list'), fc.constant(null)),
    fc.tuple(
      fc.constant('nas' as const),
      fc.nat(1),
      fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 8 }),
    ),
  );

  type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;
  type Given = typeof attribute extends fc.Arbitrary<infer T> ? T : never;

  const at = (ids: readonly number[], index: number): number => ids[index] ?? 0;

  async function make([kind, which, values]: Change): Promise<void> {
    const { db } = app;
    switch (kind) {
      case 'account':
        await db.getRepository(RadiusAccount).update(at(accounts, which), {
          ...(values as object),
          serviceId: at(services, values.serviceId),
          nasId: values.nasId === null ? null : at(nases, values.nasId),
        });
        break;
      case 'own':
        await giveOwn(at(accounts, which), values);
        break;
      case 'given':
        await give(at(services, which), values);
        break;
      case 'service':
        await db.getRepository(RadiusService).update(at(services, which), values);
        break;
      case 'setting':
        await db.query('UPDATE radius_setting SET walled_by = ?', [which]);
        break;
      case 'nas':
        await db.getRepository(RadiusNas).update(at(nases, which), { shortname: `${values}-${which}` });
    }
  }

  async function giveOwn(accountId: number, given: readonly Given[]): Promise<void> {
    const attributes = app.db.getRepository(RadiusAccountAttribute);
    await attributes.delete({ accountId });
    for (const [position, row] of given.entries())
      await attributes.insert({ ...row, accountId, position: position + 1 });
  }

  async function give(serviceId: number, given: readonly Given[]): Promise<void> {
    const attributes = app.db.getRepository(RadiusServiceAttribute);
    await attributes.delete({ serviceId });
    for (const [position, { attribute: name, op, value }] of given.entries())
      await attributes.insert({ attribute: name, op, value, serviceId, position: position + 1 });
  }

  const rows = (view: string): Promise<unknown[]> =>
    app.db.query(
      `SELECT r.username, r.attribute, r.op, CONVERT(r.value USING utf8mb4) AS value FROM ${view} r
         JOIN radius_account a ON a.username = r.username
        WHERE a.access_state IN ('active', 'walled') OR r.attribute = 'Auth-Type'
        ORDER BY r.username, r.attribute, r.op, value`,
    );

  it('are those of the plain definition after any change', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        for (const each of changes) await make(each);
        expect(await rows('radcheck')).toEqual(await rows('plain_radcheck'));
        expect(await rows('radreply')).toEqual(await rows('plain_radreply'));
      }),
      { numRuns: 300 },
    );
  });

  it('of one who is let in hold no refusal, and of one who is not nothing else', async () => {
    await network.set(accounts[0] ?? 0, { accessState: 'blocked' });
    expect(await app.db.query("SELECT attribute, value FROM radcheck WHERE username = 'riga-0'")).toEqual([
      { attribute: 'Auth-Type', value: 'Reject' },
    ]);
    expect(await app.db.query("SELECT * FROM radreply WHERE username = 'riga-0'")).toEqual([]);
  });
});
