import { spawn, type ChildProcess } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeAttribute } from '../../api/src/radius/coa/attributes';
import { NasSocket } from '../../api/src/radius/coa/nas-socket.gateway';
import type { RequestKind } from '../../api/src/radius/coa/packet';
import { describeWithFreeradius } from '../support/freeradius';
import { freeradius } from '../support/freeradius-place';

async function freePort(): Promise<number> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  return port;
}

/** A second opinion on our packets: FreeRADIUS itself as the one that is asked. It knows no session called `gone`. */
describeWithFreeradius('requests that FreeRADIUS takes', () => {
  let dir: string;
  let port: number;
  let server: ChildProcess;
  const sockets: NasSocket[] = [];

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'ponte-coa-'));
    writeFileSync(join(dir, 'dictionary'), '');
    port = await freePort();
    const log = join(dir, 'log');
    const config = ['-d', join(__dirname, 'coa-peer'), '-D', freeradius.share, '-l', log];
    const env = { ...process.env, COA_DIR: dir, COA_PORT: String(port), COA_LIBRARIES: freeradius.libraries };
    server = spawn(freeradius.server!, ['-f', ...config], { env, stdio: 'ignore' });
    const until = Date.now() + 20_000;
    while (Date.now() < until && !(existsSync(log) && readFileSync(log, 'utf8').includes('Ready'))) {
      await sleep(50);
    }
  }, 30_000);

  afterAll(async () => {
    for (const socket of sockets) socket.close();
    server.kill('SIGTERM');
    await once(server, 'exit');
    rmSync(dir, { recursive: true, force: true });
  });

  function ask(kind: RequestKind, session: string, sign = true, secret = 'coasecret') {
    const target = { nasId: 1, address: '127.0.0.1', port, secret, sign };
    const timing = { waitsMs: [1000], inFlight: 4, perSecond: 50 };
    const socket = new NasSocket(target, timing, () => Promise.resolve());
    sockets.push(socket);
    const attributes = [
      encodeAttribute({ vendor: null, number: 1, type: 'string' }, 'mario.rossi'),
      encodeAttribute({ vendor: null, number: 44, type: 'string' }, session),
      encodeAttribute({ vendor: null, number: 8, type: 'ipaddr' }, '100.64.0.10'),
      encodeAttribute({ vendor: 14988, number: 8, type: 'string' }, '512k/512k'),
    ].filter((attribute) => attribute !== null);
    return socket.request({ kind, attributes, urgent: true });
  }

  it.each([
    ['disconnect', '81a00001', true, { result: 'ack' }],
    ['disconnect', '81a00001', false, { result: 'ack' }],
    ['coa', '81a00001', true, { result: 'ack' }],
    ['disconnect', 'gone', true, { result: 'nak', errorCause: 503 }],
    ['coa', 'gone', true, { result: 'nak', errorCause: 503 }],
  ] as const)('%s of session %s, signed %s', async (kind, session, sign, expected) => {
    expect(await ask(kind, session, sign)).toMatchObject(expected);
  });

  it('and none made with another secret', async () => {
    expect(await ask('disconnect', '81a00001', true, 'guessed')).toMatchObject({ result: 'timeout' });
  });
});
