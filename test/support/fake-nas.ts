import type { NasPacket } from '../../api/src/demo/network/nas-packet';
import {
  SimulatedNas,
  type NasAnswer,
  type RadiusServer,
} from '../../api/src/demo/network/simulated-nas.gateway';

/** A Disconnect or CoA request as the NAS got it. */
export interface Received {
  readonly kind: 'disconnect' | 'coa';
  readonly bytes: Buffer;
  readonly at: number;
  /** That it came from. */
  readonly port: number;
  /** Text of an attribute; addresses dotted. Vendor attributes by `vendor/number`. */
  readonly values: Readonly<Record<string, string>>;
}

const ADDRESSES = new Set(['4', '8']);
let loopback = 0;

/** A router on a loopback address of its own that keeps all it is asked, and answers as it is told. */
export class FakeNas {
  readonly received: Received[] = [];
  answer: NasAnswer | ((request: Received) => NasAnswer) = 'ack';
  readonly nas: SimulatedNas;

  constructor(
    readonly secret = 'coasecret',
    server: RadiusServer | null = null,
    readonly address = `127.77.${process.pid % 250}.${++loopback}`,
  ) {
    this.nas = new SimulatedNas(this.address, secret, server, (packet, bytes, port) =>
      this.take(packet, bytes, port),
    );
  }

  async open(): Promise<this> {
    await this.nas.open();
    return this;
  }

  close(): void {
    this.nas.close();
  }

  get coaPort(): number {
    return this.nas.coaPort;
  }

  /** Waits until it has got so many requests. */
  async got(count: number, withinMs = 5000): Promise<readonly Received[]> {
    const until = performance.now() + withinMs;
    while (this.received.length < count && performance.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return this.received;
  }

  private take({ code, attributes }: NasPacket, bytes: Buffer, port: number): NasAnswer {
    const values = attributes.map(({ vendor, number, value }) => {
      const name = vendor === null ? String(number) : `${vendor}/${number}`;
      return [name, ADDRESSES.has(name) ? [...value].join('.') : value.toString()];
    });
    const request: Received = {
      kind: code === 40 ? 'disconnect' : 'coa',
      bytes,
      port,
      at: performance.now(),
      values: Object.fromEntries(values) as Record<string, string>,
    };
    this.received.push(request);
    return typeof this.answer === 'function' ? this.answer(request) : this.answer;
  }
}
