import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';

const open: Server[] = [];

afterAll(() => {
  for (const server of open) server.close();
});

/** The same server as a container meets it: under a port of this machine in place of a unix socket. */
async function overPort(address: string | undefined): Promise<string> {
  const url = new URL(address ?? '');
  const socket = url.searchParams.get('socketPath');
  if (socket === null) return url.href;
  const server = createServer((client) => {
    const behind = connect(socket);
    for (const [from, to] of [
      [client, behind],
      [behind, client],
    ] as const) {
      from.pipe(to);
      from.on('error', () => to.destroy());
    }
  }).listen(0, '127.0.0.1');
  open.push(server);
  await once(server, 'listening');
  url.searchParams.delete('socketPath');
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port);
  return url.href;
}

/** A port where nobody answers. */
async function silentPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

async function health(database: string, redis: string): Promise<number | null> {
  const check = spawn(process.execPath, [join(__dirname, '../../docker/worker-health.cjs')], {
    env: { ...process.env, DATABASE_URL: database, REDIS_URL: redis },
    stdio: 'ignore',
  });
  const [code] = (await once(check, 'exit')) as [number | null];
  return code;
}

describe('what Docker asks of a worker', () => {
  it('is answered well when it reaches both servers, and not when one is silent', async () => {
    const database = await overPort(process.env.DATABASE_URL);
    const redis = await overPort(process.env.REDIS_URL);
    expect(await health(database, redis)).toBe(0);

    const nobody = String(await silentPort());
    expect(await health(database, `redis://127.0.0.1:${nobody}`)).toBe(1);
    expect(await health(`mysql://ponte:x@127.0.0.1:${nobody}/ponte`, redis)).toBe(1);
  }, 60_000);
});
