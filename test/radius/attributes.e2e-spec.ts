import { parseRateLimit } from '@ponte/shared/rate-limit-text';
import type { ServiceVendor } from '@ponte/shared/service-attributes';
import { CATALOGUE, type AttributeType } from '../../api/src/radius/attributes/catalogue';
import { testApp } from '../support/app';
import { describeWithFreeradius } from '../support/freeradius';
import { Network } from '../support/network';
import { describeWithSpecs, specText } from '../support/specs';

interface Service {
  readonly id: number;
  readonly version: number;
  readonly given: { attribute: string; op: string; value: string }[];
}

const LOGIN = [
  ['User-Name', 'mario.rossi'],
  ['User-Password', 'Segreta!1'],
] as const;

describeWithFreeradius('attributes, through the server to the router', () => {
  const app = testApp({ worker: false, radius: {} });
  const network = new Network(app);
  let count = 0;
  let accountId: number;

  const speeds = { downKbps: 100_000, upKbps: 10_000 };
  const service = (values: object = {}): Promise<Service> =>
    app.post<Service>('/radius-services', { name: `Profilo ${++count}`, ...speeds, ...values });
  const refused = (attribute: string, value: string) =>
    app.call(
      'post',
      '/radius-services',
      { name: `Profilo ${++count}`, ...speeds, attributes: [{ attribute, op: ':=', value }] },
      { expect: 422 },
    );
  /** What a login of the account gets when it has this service, quotation marks as they were meant. */
  const login = async (serviceId: number, seconds = 2): Promise<Record<string, string[]> | null> => {
    await network.set(accountId, { serviceId });
    const { kind, attributes } = await network.send('auth', LOGIN, { seconds });
    if (kind !== 'Access-Accept') return null;
    return Object.fromEntries(
      Object.entries(attributes).map(([name, values]) => [
        name,
        values.map((value) => value.replace(/\\(["\\])/g, '$1')),
      ]),
    );
  };

  beforeAll(async () => {
    await network.nas();
    accountId = (await network.account()).id;
  });

  describeWithSpecs('the table of rate limits', () => {
    const rows = specText('radius/rate-limit-grammar.md')
      .split('\n')
      .flatMap((line) => {
        const [, number, text = '', meaning = ''] = /^\| (\d+) \| (.*?) \| (.*) \|$/.exec(line) ?? [];
        const strings = [...text.matchAll(/`([^`]*)`/g)].map(([, value = '']) => value);
        return number ? strings.map((value) => ({ value, bad: meaning.startsWith('INVALID') })) : [];
      });
    const good = rows.filter(({ bad }) => !bad).map(({ value }) => value);
    const bad = rows.filter((row) => row.bad).map(({ value }) => value);

    it('is there', () => {
      expect([good.length, bad.length]).toEqual([25, 9]);
    });

    it.each(good)('%s, written by hand', async (value) => {
      const { id } = await service({ attributes: [{ attribute: 'Mikrotik-Rate-Limit', op: ':=', value }] });
      expect((await login(id))?.['Mikrotik-Rate-Limit']).toEqual([value.replace(/ +/g, ' ')]);
    });

    it.each(good)('%s, said in numbers', async (value) => {
      const meant = parseRateLimit(value)!;
      const { rate, burst, threshold, time, priority, guaranteed } = meant;
      const kbps = (bits?: number): number | null => (bits ? bits / 1000 : null);
      const { id } = await service({
        ...{ downKbps: rate.down / 1000, upKbps: rate.up / 1000, unlimited: rate.down === 0, priority },
        ...{ burstDownKbps: kbps(burst?.down), burstUpKbps: kbps(burst?.up) },
        ...{ thresholdDownKbps: kbps(threshold?.down), thresholdUpKbps: kbps(threshold?.up) },
        ...{ burstTimeDownS: time?.down ?? null, burstTimeUpS: time?.up ?? null },
        ...{ minDownKbps: kbps(guaranteed.down), minUpKbps: kbps(guaranteed.up) },
      });
      const [sent = ''] = (await login(id))?.['Mikrotik-Rate-Limit'] ?? [];
      expect(parseRateLimit(sent)).toEqual(meant);
    });

    it.each(bad)('%j can not be saved', async (value) => {
      await refused('Mikrotik-Rate-Limit', value);
    });
  });

  it.each<[ServiceVendor, object, Record<string, string[]>]>([
    [
      'mikrotik',
      { addressList: 'CLIENTI', framedPool: 'pool-1', ipv6Pool: 'pd-1' },
      {
        'Mikrotik-Rate-Limit': ['10M/100M'],
        'Mikrotik-Address-List': ['CLIENTI'],
        'Framed-Pool': ['pool-1'],
        'Mikrotik-Delegated-IPv6-Pool': ['pd-1'],
      },
    ],
    [
      'wispr',
      { minDownKbps: 5000, minUpKbps: 512, sessionTimeoutS: 86_400, idleTimeoutS: 600 },
      {
        'WISPr-Bandwidth-Max-Down': ['100000000'],
        'WISPr-Bandwidth-Max-Up': ['10000000'],
        'WISPr-Bandwidth-Min-Down': ['5000000'],
        'WISPr-Bandwidth-Min-Up': ['512000'],
        'Session-Timeout': ['86400'],
        'Idle-Timeout': ['600'],
      },
    ],
    [
      'cisco',
      { policyDown: 'DOWN-100M', policyUp: 'UP-10M', ipv6Pool: 'pd-1' },
      {
        'Cisco-AVPair': ['ip:sub-qos-policy-in=UP-10M', 'ip:sub-qos-policy-out=DOWN-100M'],
        'Delegated-IPv6-Prefix-Pool': ['pd-1'],
      },
    ],
    [
      'juniper',
      { policyDown: 'down-100m', policyUp: 'up-10m', ipv6Pool: 'pd-1' },
      {
        'ERX-Egress-Policy-Name': ['down-100m'],
        'ERX-Ingress-Policy-Name': ['up-10m'],
        'ERX-IPv6-Delegated-Pool-Name': ['pd-1'],
      },
    ],
    [
      'huawei',
      { burstDownKbps: 200_000, burstUpKbps: 20_000, policyDown: 'fibra-100' },
      {
        'Huawei-Output-Average-Rate': ['100000000'],
        'Huawei-Output-Peak-Rate': ['200000000'],
        'Huawei-Input-Average-Rate': ['10000000'],
        'Huawei-Input-Peak-Rate': ['20000000'],
        'Huawei-Qos-Profile-Name': ['fibra-100'],
      },
    ],
    [
      'generic',
      { attributes: [{ attribute: 'Filter-Id', op: ':=', value: 'giu-{down}-su-{up}' }] },
      { 'Filter-Id': ['giu-100000-su-10000'] },
    ],
  ])('the limits of a service for %s', async (vendor, values, expected) => {
    const { id } = await service({ vendor, ...values });
    const { 'Message-Authenticator': signature, ...attributes } = (await login(id)) ?? {};
    expect(signature).toHaveLength(1);
    expect(attributes).toEqual({ 'Acct-Interim-Interval': ['300'], ...expected });
  });

  /** As the server's own client prints them. */
  const SAMPLES: Readonly<Record<AttributeType, readonly [value: string, printed: string][]>> = {
    string: [
      ['fibra 100/10', 'fibra 100/10'],
      ['perché "no"', 'perché "no"'],
      ['C:\\giù', 'C:\\giù'],
    ],
    octets: [['0x0a0bff', '0x0a0bff']],
    integer: [
      ['0', '0'],
      ['4294967295', '4294967295'],
    ],
    ipaddr: [['255.255.255.252', '255.255.255.252']],
    ipv6addr: [['2001:db8:0:1::7', '2001:db8:0:1::7']],
    ipv6prefix: [['2001:db8:1::/48', '2001:db8:1::/48']],
    ifid: [['0:0:0:1', '0:0:0:1']],
    'rate-limit': [['5M/50M 10M/100M 4M/40M 8/8 3', '5M/50M 10M/100M 4M/40M 8/8 3']],
  };
  const named = CATALOGUE.filter(({ lists }) => lists.includes('reply'));

  it('each attribute of the catalogue, with each kind of value that it may have', async () => {
    const rounds = Math.max(...Object.values(SAMPLES).map((samples) => samples.length));
    for (let round = 0; round < rounds; round += 1) {
      const sampled = named.map(({ name, type }) => {
        const samples = SAMPLES[type];
        const [value, printed] = samples[round % samples.length]!;
        return { name, value, printed };
      });
      const attributes = sampled.map(({ name, value }) => ({ attribute: name, op: ':=', value }));
      const { id } = await service({ vendor: 'generic', attributes });
      const got = (await login(id)) ?? {};
      for (const { name, printed } of sampled)
        expect({ name, values: got[name] ?? got[`${name}:0`] }).toEqual({ name, values: [printed] });
    }
  });

  it('words for numbers, and tags', async () => {
    const attributes = [
      { attribute: 'Service-Type', op: ':=', value: 'Framed-User' },
      { attribute: 'Framed-Protocol', op: ':=', value: 'PPP' },
      { attribute: 'ERX-Service-Activate:1', op: ':=', value: 'internet(100)' },
      { attribute: 'ERX-Service-Activate:2', op: ':=', value: 'voce' },
    ];
    const { id } = await service({ vendor: 'generic', attributes });
    expect(await login(id)).toMatchObject({
      'Service-Type': ['Framed-User'],
      'Framed-Protocol': ['PPP'],
      'ERX-Service-Activate:1': ['internet(100)'],
      'ERX-Service-Activate:2': ['voce'],
    });
  });

  /** Put into the tables behind the API's back. */
  const smuggled = async (attribute: string, value: string, seconds?: number) => {
    const attributes = [{ attribute, value, origin: 'own' as const, position: 1 }];
    return login((await network.service({ attributes })).id, seconds);
  };

  it.each([
    ['Session-Timeout', 'un giorno'],
    ['Framed-IP-Netmask', 'non-un-ip'],
    ['Framed-IP-Netmask', '10.0.0.256'],
    ['Framed-IPv6-Address', '2001:db8::g'],
    ['Framed-IPv6-Address', '1::2::3'],
    ['Framed-Interface-Id', '0:0:1'],
    ['Class', '0x0'],
    ['Service-Type', 'No-Such-Service'],
    ['WISPr-Bandwidth-Max-Down', '10M'],
    ['Cambium-Walled-Garden-State', 'on'],
  ])('%s can not be saved as %j, at which the server lets nobody in', async (attribute, value) => {
    await refused(attribute, value);
    expect(await smuggled(attribute, value, 0.5)).toBeNull();
  });

  it.each([
    ['Session-Timeout', '-1'],
    ['Session-Timeout', '4294967296'],
    ['Session-Timeout', ''],
    ['Huawei-Input-Average-Rate', '4294967296'],
    ['Filter-Id', '"lento"'],
    ['Filter-Id', "'lento'"],
    ['Filter-Id', '`echo lento`'],
    ['Filter-Id', ''],
    ['Mikrotik-Address-List', 'x'.repeat(248)],
    ['Cisco-AVPair', 'x'.repeat(248)],
    ['ERX-Egress-Policy-Name', 'x'.repeat(248)],
    ['No-Such-Attribute', '1'],
    ['Cleartext-Password', 'x'],
  ])('%s can not be saved as %j, of which the server would make something else', async (attribute, value) => {
    await refused(attribute, value);
    expect((await smuggled(attribute, value))?.[attribute]).not.toEqual([value]);
  });
});
