import { readRadiusConfig } from './radius-config';

it.each([
  ['127.0.0.1:1812:1813', { host: '127.0.0.1', authPort: 1812, acctPort: 1813 }],
  ['freeradius:1812:1813', { host: 'freeradius', authPort: 1812, acctPort: 1813 }],
  ['[::1]:21812:21813', { host: '::1', authPort: 21_812, acctPort: 21_813 }],
])('reads %s', (text, expected) => {
  expect(readRadiusConfig({ RADIUS_SERVER: text, RADIUS_API_SECRET: 's' })).toEqual({
    ...expected,
    secret: 's',
  });
});

it('knows that there may be no server', () => {
  expect(readRadiusConfig({})).toBeNull();
});

it.each([
  [{ RADIUS_SERVER: '127.0.0.1' }, 'RADIUS_SERVER must be host:authPort:acctPort'],
  [{ RADIUS_SERVER: '127.0.0.1:0:1813' }, 'RADIUS_SERVER must be host:authPort:acctPort'],
  [{ RADIUS_SERVER: '127.0.0.1:1812:1813' }, 'RADIUS_API_SECRET must be set beside RADIUS_SERVER'],
])('refuses %j', (env, fault) => {
  expect(() => readRadiusConfig(env)).toThrow(fault);
});
