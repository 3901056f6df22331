import { readWalledConfig } from './walled-config';

it('is off and trusts nobody by default', () => {
  expect(readWalledConfig({})).toEqual({ port: 0, trustedProxies: [] });
});

it('reads a port, addresses and networks', () => {
  const env = { WALLED_PORT: '3080', WALLED_TRUSTED_PROXIES: '10.0.0.1, 172.16.0.0/12,fd00::/8' };
  expect(readWalledConfig(env)).toEqual({
    port: 3080,
    trustedProxies: ['10.0.0.1', '172.16.0.0/12', 'fd00::/8'],
  });
});

it.each([
  [{ WALLED_PORT: 'many' }, 'WALLED_PORT must be'],
  [{ WALLED_TRUSTED_PROXIES: 'loopback' }, 'which loopback is not'],
  [{ WALLED_TRUSTED_PROXIES: '10.0.0.0/33' }, 'which 10.0.0.0/33 is not'],
  [{ WALLED_TRUSTED_PROXIES: '10.0.0.0/8/8' }, 'which 10.0.0.0/8/8 is not'],
])('refuses %j', (env, fault) => {
  expect(() => readWalledConfig(env)).toThrow(fault);
});
