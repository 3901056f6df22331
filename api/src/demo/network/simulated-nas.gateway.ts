import { randomBytes } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  accessRequest,
  accountingRequest,
  answers,
  attribute,
  CODE,
  isGenuine,
  readPacket,
  replyTo,
  type NasAttribute,
  type NasPacket,
} from './nas-packet';

/** Where FreeRADIUS listens. */
export interface RadiusServer {
  readonly host: string;
  readonly authPort: number;
  readonly acctPort: number;
}

/** How a NAS takes a request: it obeys, refuses with an Error-Cause, says nothing, or obeys after so many milliseconds. */
export type NasAnswer = 'ack' | 'silence' | { readonly nak?: number; readonly ackAfterMs?: number };

export interface Access {
  readonly accepted: boolean;
  readonly attributes: readonly NasAttribute[];
}

const ERROR_CAUSE = 101;
const ASKED: ReadonlySet<number> = new Set([CODE.disconnectRequest, CODE.coaRequest]);
const TRIES = 3;
const WAIT_MS = 3000;

/**
 * A router on a loopback address: it authenticates customers, sends accounting, and listens for Disconnect and CoA. What it does
 * about a request is `take`'s to say.
 */
export class SimulatedNas {
  private readonly client: Socket = createSocket('udp4');
  private readonly listener: Socket = createSocket('udp4');
  private readonly waiting = new Map<number, (reply: Buffer) => boolean>();
  private nextId = 0;

  constructor(
    readonly address: string,
    readonly secret: string,
    private readonly server: RadiusServer | null,
    private readonly take: (request: NasPacket, bytes: Buffer, port: number) => NasAnswer,
  ) {}

  /** Opens its sockets; `coaPort` is any free one unless told. */
  async open(coaPort = 0): Promise<void> {
    this.client.on('message', (reply) => this.waiting.get(reply[1] ?? -1)?.(reply));
    this.listener.on('message', (bytes, { port, address }) => {
      void this.answer(bytes, port, address);
    });
    this.client.bind(0, this.address);
    this.listener.bind(coaPort, this.address);
    await Promise.all([once(this.client, 'listening'), once(this.listener, 'listening')]);
  }

  get coaPort(): number {
    return this.listener.address().port;
  }

  close(): void {
    this.client.close();
    this.listener.close();
  }

  /** Asks whether a customer may come in, by PAP. Null: no answer. */
  async access(
    username: string,
    password: string,
    attributes: readonly NasAttribute[],
  ): Promise<Access | null> {
    const all = [attribute(1, username), ...attributes];
    const reply = await this.ask(this.server?.authPort ?? 0, (id) =>
      accessRequest(id, randomBytes(16), this.secret, password, all),
    );
    if (!reply) return null;
    return { accepted: reply.code === CODE.accessAccept, attributes: reply.attributes };
  }

  /** Sends an accounting packet; false if nobody confirmed it. */
  async account(attributes: readonly NasAttribute[]): Promise<boolean> {
    const reply = await this.ask(this.server?.acctPort ?? 0, (id) =>
      accountingRequest(id, this.secret, attributes),
    );
    return reply !== null;
  }

  private async ask(port: number, make: (id: number) => Buffer): Promise<NasPacket | null> {
    while (this.waiting.size > 200) await sleep(20);
    while (this.waiting.has(this.nextId)) this.nextId = (this.nextId + 1) % 256;
    const id = this.nextId;
    const request = make(id);
    return new Promise((resolve) => {
      let tries = 0;
      const settle = (reply: NasPacket | null): void => {
        clearInterval(timer);
        this.waiting.delete(id);
        resolve(reply);
      };
      const send = (): void => {
        tries += 1;
        if (tries > TRIES) settle(null);
        else this.client.send(request, port, this.server?.host ?? '127.0.0.1');
      };
      const timer = setInterval(send, WAIT_MS);
      this.waiting.set(id, (reply) => {
        const good = answers(reply, request, this.secret);
        if (good) settle(readPacket(reply));
        return good;
      });
      send();
    });
  }

  private async answer(bytes: Buffer, port: number, address: string): Promise<void> {
    const request = readPacket(bytes);
    if (!request || !ASKED.has(request.code) || !isGenuine(bytes, this.secret)) return;
    const answer = this.take(request, bytes, port);
    if (answer === 'silence') return;
    const { nak = null, ackAfterMs = 0 } = answer === 'ack' ? {} : answer;
    if (ackAfterMs > 0) await sleep(ackAfterMs);
    const reply =
      nak === null
        ? replyTo(bytes, request.code + 1, this.secret)
        : replyTo(bytes, request.code + 2, this.secret, [attribute(ERROR_CAUSE, nak)]);
    this.listener.send(reply, port, address, () => undefined);
  }
}
