import { ConfigError, readConfig } from './config';

const GOOD = {
  DATABASE_URL: 'mysql://ponte:s%40cret@localhost/ponte?socketPath=/run/ponte/mysql.sock',
  REDIS_URL: 'redis://:pw@cache:6380/2',
  PONTE_SECRET: 'x'.repeat(32),
};

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env, '/app');
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

describe('readConfig', () => {
  it('reads servers on a socket and on a host', () => {
    const config = readConfig(GOOD, '/app');
    expect(config.database).toMatchObject({
      user: 'ponte',
      password: 's@cret',
      database: 'ponte',
      socketPath: '/run/ponte/mysql.sock',
    });
    expect(config.redis).toMatchObject({ host: 'cache', port: 6380, path: null, password: 'pw', db: 2 });
    expect(config).toMatchObject({
      port: 3000,
      publicUrl: 'http://localhost:3000',
      skebbyUrl: 'https://api.skebby.it/API/v1.0/REST/',
      dataDir: '/app/.data',
      templatesDir: '/app/templates',
      adminDir: '/app/admin/dist',
    });
  });

  it('takes the address people outside know', () => {
    const { publicUrl } = readConfig({ ...GOOD, PONTE_PUBLIC_URL: 'https://ponte.example/' }, '/app');
    expect(publicUrl).toBe('https://ponte.example');
  });

  it('names everything that is wrong at once', () => {
    expect(faultsOf({ PORT: 'many', DATABASE_URL: 'postgres://h/d', PONTE_SECRET: 'short' })).toEqual([
      'DATABASE_URL must be a URL starting with mysql:// or mariadb://',
      'REDIS_URL is not set',
      'PORT must be a whole number from 0 to 65535',
      'PONTE_SECRET must be a random text of at least 32 characters',
    ]);
  });

  it.each([
    [{ ...GOOD, DATABASE_URL: 'mysql://u:p@h/' }, 'DATABASE_URL must name a database'],
    [
      { ...GOOD, DATABASE_URL: 'nonsense' },
      'DATABASE_URL must be a URL starting with mysql:// or mariadb://',
    ],
    [{ ...GOOD, SKEBBY_URL: 'skebby' }, 'SKEBBY_URL must be a URL starting with https:// or http://'],
    [{ ...GOOD, PORT: '70000' }, 'PORT must be a whole number from 0 to 65535'],
    [
      { ...GOOD, PONTE_PUBLIC_URL: 'ponte.example' },
      'PONTE_PUBLIC_URL must be a URL starting with https:// or http://',
    ],
    [{ ...GOOD, PONTE_DATABASE_POOL: '-1' }, 'PONTE_DATABASE_POOL must be a whole number from 0 to 200'],
  ])('refuses %#', (env, fault) => {
    expect(faultsOf(env)).toEqual([fault]);
  });
});
