import request from 'supertest';
import { DEFAULT_ROLES } from '../../api/src/platform/auth/default-roles';
import { testApp } from '../support/app';
import { PASSWORD, person } from '../support/people';

const app = testApp();

type Call = readonly [method: 'get' | 'post' | 'patch' | 'delete', path: string];

/** Something that no record is behind: who may do it is told 404 or 422, who may not 403. */
const CALLS = {
  'sees accounts': ['get', '/radius-accounts'],
  'makes accounts': ['post', '/radius-accounts'],
  'switches accounts off': ['post', '/radius-accounts/999999/disable'],
  'is told passwords': ['post', '/radius-accounts/999999/reveal'],
  'whitelists accounts': ['post', '/radius-accounts/999999/whitelist'],
  'tries logins': ['post', '/radius-accounts/999999/try'],
  'sees sessions': ['get', '/online-sessions'],
  'sees traffic': ['get', '/network/accounts/999999/traffic?span=day'],
  'ends sessions': ['post', '/online-sessions/999999/end'],
  'asks who had an address': ['post', '/network/address-holders'],
  'sees logins': ['get', '/radius-logins'],
  'sees routers': ['get', '/radius-nas'],
  'changes routers': ['patch', '/radius-nas/999999'],
  'is told secrets of routers': ['post', '/radius-nas/999999/reveal'],
  'sees services': ['get', '/radius-services'],
  'changes services': ['patch', '/radius-services/999999'],
  'sees addresses': ['get', '/radius-addresses'],
  'changes networks': ['delete', '/radius-subnets/999999'],
  'declares outages': ['post', '/radius-outages'],
  'changes the rules of the network': ['patch', '/radius-setting'],
} as const satisfies Readonly<Record<string, Call>>;

/** Done, or nothing to do it with: no answer of the guard. */
const KNOWN = [200, 404, 422];

type Deed = keyof typeof CALLS;
const DEEDS = Object.keys(CALLS) as Deed[];

const LOOKS: readonly Deed[] = [
  ...['sees accounts', 'sees sessions', 'sees traffic', 'sees logins'],
  ...['sees routers', 'sees services', 'sees addresses'],
] as Deed[];

/** What the roles of a new company may do on the network; all else is refused. */
const MAY: Readonly<Record<string, readonly Deed[]>> = {
  administrator: DEEDS,
  office: [
    ...LOOKS,
    ...(['makes accounts', 'switches accounts off', 'whitelists accounts'] as const),
    ...(['tries logins', 'ends sessions'] as const),
  ],
  accountant: [],
  technician: [
    ...LOOKS,
    ...(['is told passwords', 'tries logins', 'ends sessions', 'declares outages'] as const),
  ],
  reseller: [],
};

it('names every role that a new company begins with', () => {
  expect(Object.keys(MAY)).toEqual(['administrator', ...DEFAULT_ROLES.map(({ code }) => code)]);
});

it.each(Object.entries(MAY))('%s', async (code, deeds) => {
  const roles = await app.list<{ id: number; code: string | null }>('/roles', { perPage: 100 });
  const roleIds = roles.filter((role) => role.code === code).map(({ id }) => id);
  expect(roleIds).toHaveLength(1);
  const token = await app.login((await person(app, [], { roleIds })).email, PASSWORD);
  const allowed: string[] = [];
  for (const deed of DEEDS) {
    const [method, path] = CALLS[deed];
    const { status } = await request(app.url)
      [method](`/api/v1${path}`)
      .set('Authorization', `Bearer ${token}`);
    if (status !== 403) {
      expect(KNOWN).toContain(status);
      allowed.push(deed);
    }
  }
  expect(allowed.toSorted()).toEqual([...deeds].toSorted());
});
