import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { describeWithFreeradius } from '../support/freeradius';
import { freeradius } from '../support/freeradius-place';

const root = join(__dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Instruction {
  readonly word: string;
  readonly rest: string;
}

/** The instructions of a Dockerfile, continued lines joined. */
function instructionsOf(path: string): Instruction[] {
  return read(path)
    .replaceAll(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const [, word, rest] = /^(\w+)\s+(.*)$/.exec(line)!;
      return { word: word!, rest: rest! };
    });
}

describe.each(['docker/api.Dockerfile', 'docker/admin.Dockerfile', 'docker/freeradius/Dockerfile'])(
  '%s',
  (path) => {
    const instructions = instructionsOf(path);
    const lastStage = instructions.slice(instructions.findLastIndex(({ word }) => word === 'FROM'));
    const inLast = (wanted: string): string[] =>
      lastStage.filter(({ word }) => word === wanted).map(({ rest }) => rest);

    it('builds in stages, from images of a named version', () => {
      const images = instructions.filter(({ word }) => word === 'FROM').map(({ rest }) => rest);
      expect(images.length).toBeGreaterThan(1);
      const stages = images.flatMap((image) => image.split(' AS ').slice(1));
      for (const image of images)
        expect(stages.includes(image) || /^[\w/-]+:\d[\w.-]*( AS \w+)?$/.test(image)).toBe(true);
    });

    it('runs as somebody other than root, and can be asked how it is', () => {
      expect(inLast('USER')).toHaveLength(1);
      expect(inLast('USER')[0]).not.toMatch(/^(root|0)/);
      expect(inLast('HEALTHCHECK')).toHaveLength(1);
    });

    it('copies only what is there', () => {
      const stages = instructions.flatMap(({ word, rest }) =>
        word === 'FROM' ? rest.split(' AS ').slice(1) : [],
      );
      for (const { word, rest } of instructions) {
        if (word !== 'COPY') continue;
        const [first, ...others] = rest.split(/\s+/);
        if (first!.startsWith('--from=')) {
          expect(stages).toContain(first!.slice('--from='.length));
        } else {
          expect(
            [first!, ...others].slice(0, -1).filter((source) => !existsSync(join(root, source))),
          ).toEqual([]);
        }
      }
    });

    it('keeps what it needs for the build out of .dockerignore', () => {
      const ignored = read('.dockerignore').split('\n');
      expect(ignored).toEqual(expect.arrayContaining(['.git', '.data', '**/node_modules', 'docker/.env']));
      for (const { word, rest } of instructions) {
        if (word === 'COPY') expect(ignored).not.toContain(rest.split(/\s+/)[0]);
      }
    });
  },
);

interface Service {
  readonly image: string;
  readonly build?: { readonly context: string; readonly dockerfile: string };
  readonly command?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test?: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly init?: boolean;
  readonly shm_size?: string;
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, object>>;
  readonly volumes: Readonly<Record<string, object>>;
}

describe('docker/compose.yml', () => {
  const compose = parse(read('docker/compose.yml'), { merge: true }) as Compose;
  const services = Object.entries(compose.services);

  it('has every part of the system', () => {
    expect(Object.keys(compose.services).sort()).toEqual([
      'admin',
      'api',
      'freeradius',
      'mariadb',
      'migrate',
      'redis',
      'walled',
      'worker',
    ]);
  });

  it.each(services)('%s names only volumes, networks, services and Dockerfiles that exist', (_, service) => {
    for (const volume of service.volumes ?? []) {
      const [source = ''] = volume.split(':');
      if (source.startsWith('./')) expect(existsSync(join(root, 'docker', source))).toBe(true);
      else expect(compose.volumes).toHaveProperty(source);
    }
    for (const network of service.networks) expect(compose.networks).toHaveProperty(network);
    for (const other of Object.keys(service.depends_on ?? {})) expect(compose.services).toHaveProperty(other);
    if (service.build)
      expect(existsSync(join(root, 'docker', service.build.context, service.build.dockerfile))).toBe(true);
  });

  it.each(services)('%s waits for health only of what tells it', (_, { depends_on: waitsFor = {} }) => {
    for (const [name, { condition }] of Object.entries(waitsFor)) {
      const { image, healthcheck } = compose.services[name]!;
      if (condition === 'service_healthy')
        expect(image.startsWith('ponte-') || healthcheck?.test).toBeTruthy();
    }
  });

  it('opens one TCP port to the outside, and one more where it is asked for, and keeps the databases where none can be reached', () => {
    expect(services.filter(([, service]) => service.ports).map(([name]) => name)).toEqual([
      'walled',
      'admin',
      'freeradius',
    ]);
    expect(compose.services.walled).toMatchObject({ profiles: ['walled'] });
    for (const port of compose.services.freeradius!.ports!) expect(port).toMatch(/\/udp$/);
    expect(compose.services.mariadb!.networks).toEqual(['inside']);
    expect(compose.services.redis!.networks).toEqual(['inside']);
    expect(compose.networks.inside).toMatchObject({ internal: true });
  });

  it('holds no secret: each comes from the environment or the start is refused', () => {
    const text = read('docker/compose.yml');
    for (const name of [
      'MARIADB_PASSWORD',
      'MARIADB_ROOT_PASSWORD',
      'REDIS_PASSWORD',
      'PONTE_SECRET',
      'RADIUS_DATABASE_PASSWORD',
      'RADIUS_API_SECRET',
    ]) {
      expect(text).toContain(`\${${name}:?`);
      expect(read('docker/make-env.sh')).toContain(`${name}=$(secret)`);
    }
  });

  it('gives Chromium room and a first process that collects its dead', () => {
    for (const name of ['api', 'worker']) {
      expect(compose.services[name]).toMatchObject({ init: true, shm_size: '256m' });
    }
  });

  it('loses no money and no job: commits reach the disk, Redis drops nothing', () => {
    expect(compose.services.mariadb!.command).toContain('--innodb-flush-log-at-trx-commit=1');
    expect(compose.services.redis!.command!.join(' ')).toMatch(
      /--appendonly yes --maxmemory-policy noeviction/,
    );
  });
});

describe('the RADIUS container', () => {
  const compose = parse(read('docker/compose.yml'), { merge: true }) as Compose;
  const service = compose.services.freeradius!;
  const instructions = instructionsOf('docker/freeradius/Dockerfile');
  const only = (wanted: string): string => instructions.findLast(({ word }) => word === wanted)!.rest;
  const [home = '', ...sources] = only('COPY').split(' ').toReversed();
  const files = sources.map((path) => basename(path)).toReversed();
  const image = Object.fromEntries(
    [...only('ENV').matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name!, value!]),
  );
  const told = { ...image, ...service.environment };

  it('holds the whole configuration, as the launcher copies it, where the server and its client library look for it', () => {
    const all = readdirSync(join(root, 'docker/freeradius'));
    expect(files.toSorted()).toEqual(all.filter((name) => !/^(Dockerfile|README.md)$/.test(name)).toSorted());
    expect(read('api/launch/freeradius.mjs')).toContain(
      `CONFIG_FILES = [${files.map((name) => `'${name}'`).join(', ')}]`,
    );
    expect(image).toMatchObject({ TZ: 'UTC' });
    for (const folder of [image.RADIUS_CONFIG, image.MARIADB_HOME]) expect(`${folder}/`).toBe(home);
    expect(only('CMD')).toContain(`"-d", "${image.RADIUS_CONFIG}"`);
  });

  it('is told all that the configuration asks for, and nothing else', () => {
    const asked = files.flatMap((file) =>
      [...read(`docker/freeradius/${file}`).matchAll(/\$ENV\{(\w+)\}/g)].map(([, name]) => name!),
    );
    const forOthers = ['TZ', 'LC_ALL', 'MARIADB_HOME'];
    expect(Object.keys(told).toSorted()).toEqual([...new Set([...asked, ...forOthers])].toSorted());
  });

  it('knows the API by the network that both are on, and gives NASes its two ports', () => {
    expect(compose.networks.inside).toMatchObject({
      ipam: { config: [{ subnet: told.RADIUS_API_ADDRESS }] },
    });
    expect(service.networks).toContain('inside');
    expect(compose.services.api!.environment!.RADIUS_SERVER).toBe('freeradius:1812:1813');
    expect(service.ports!.map((port) => port.split(':').at(-1))).toEqual(['1812/udp', '1813/udp']);
    expect([told.RADIUS_AUTH_PORT, told.RADIUS_ACCT_PORT]).toEqual(['1812', '1813']);
    expect(only('EXPOSE')).toBe('1812/udp 1813/udp');
  });

  it('is asked for a sign of life with the secret of the API, and has no rights to give away', () => {
    expect(only('HEALTHCHECK')).toMatch(/radclient .*\$RADIUS_AUTH_PORT.* status .*\$RADIUS_API_SECRET/);
    expect(service).toMatchObject({ cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  });

  describeWithFreeradius('and its server', () => {
    it('takes the configuration, with the values of the image and of compose', () => {
      const { server, share, libraries } = freeradius;
      const dir = mkdtempSync(join(tmpdir(), 'ponte-image-'));
      try {
        for (const file of files) cpSync(join(root, 'docker/freeradius', file), join(dir, file));
        const here = { RADIUS_CONFIG: dir, MARIADB_HOME: dir, RADIUS_LOG: dir, RADIUS_LIBRARIES: libraries };
        const env = { ...told, ...here, RADIUS_DATABASE_HOST: '127.0.0.1' };
        const output = execFileSync(server!, ['-CX', '-d', dir, '-D', share, '-l', 'stdout'], { env });
        expect(output.toString()).toContain('Configuration appears to be OK');
      } finally {
        rmSync(dir, { recursive: true, force: true });
      }
    });
  });
});
