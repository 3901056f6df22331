import { createSocket } from 'node:dgram';
import { randomBytes, randomInt } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { Config } from '../../platform/config/config';
import { CONFIG } from '../../platform/config/config.module';
import { encodeAttribute } from '../coa/attributes';
import {
  CODE,
  encodeClientRequest,
  hiddenPassword,
  readClientReply,
  type ClientReply,
} from './client-packet';

/** What a trial login says of itself. */
export interface TrialLogin {
  readonly username: string;
  readonly password: string;
  /** The device that dials in, where one is known. */
  readonly mac: string | null;
}

const WAIT_MS = 3000;
const TRIES = 2;
const NAS_IDENTIFIER = 'ponte';

/** Asks the RADIUS server as a client of it. `radius-server.none` where there is none. */
@Injectable()
export class RadiusClient {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Null when it does not answer. */
  login({ username, password, mac }: TrialLogin): Promise<ClientReply | null> {
    const authenticator = randomBytes(16);
    const text = (number: number, value: string): Buffer[] => {
      const bytes = encodeAttribute({ vendor: null, number, type: 'string' }, value);
      return bytes ? [bytes] : [];
    };
    return this.ask(CODE.accessRequest, authenticator, (secret) => [
      ...text(1, username),
      hiddenPassword(password, secret, authenticator),
      ...text(32, NAS_IDENTIFIER),
      ...(mac === null ? [] : text(31, mac)),
    ]);
  }

  /** Whether it gives a sign of life. */
  async lives(): Promise<boolean> {
    return (await this.ask(CODE.statusServer, randomBytes(16), () => [])) !== null;
  }

  private async ask(
    code: number,
    authenticator: Buffer,
    attributesOf: (secret: string) => readonly Buffer[],
  ): Promise<ClientReply | null> {
    const server = this.config.radius;
    if (!server) throw new DomainError('radius-server.none');
    const { host, authPort, secret } = server;
    const request = encodeClientRequest({
      ...{ code, id: randomInt(256), authenticator, secret, attributes: attributesOf(secret) },
    });
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const reply = await send(request, host, authPort, (bytes) => readClientReply(bytes, request, secret));
      if (reply) return reply;
    }
    return null;
  }
}

function send<T>(
  request: Buffer,
  host: string,
  port: number,
  read: (bytes: Buffer) => T | null,
): Promise<T | null> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  return new Promise((resolve) => {
    const done = (answer: T | null): void => {
      clearTimeout(late);
      socket.close(() => {
        resolve(answer);
      });
    };
    const late = setTimeout(() => {
      done(null);
    }, WAIT_MS);
    socket.once('error', () => {
      done(null);
    });
    socket.on('message', (bytes) => {
      const answer = read(bytes);
      if (answer !== null) done(answer);
    });
    socket.send(request, port, host);
  });
}
