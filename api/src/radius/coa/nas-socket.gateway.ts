import { createSocket, type Socket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { encodeRequest, requestKind, verifyReply, type CoaReply, type RequestKind } from './packet';

/** Where a NAS listens for what we ask of it. */
export interface CoaTarget {
  readonly nasId: number;
  readonly address: string;
  readonly port: number;
  readonly secret: string;
  readonly sign: boolean;
  /** Packets it may get in a second; the usual number unless said. */
  readonly perSecond?: number | null;
}

export interface CoaCall {
  readonly kind: RequestKind;
  readonly attributes: readonly Buffer[];
  /** Goes before what waits already: a customer who has paid, a button that was pressed. */
  readonly urgent: boolean;
  /** Sent before by somebody who did not live to see the answer: it goes out again as it was, if it can. */
  readonly earlier?: SentPacket | null;
  /** Notes a new packet before it is sent. */
  readonly keep?: (sent: SentPacket) => Promise<void>;
}

/** A packet and the port that it went out from: by these and our address a NAS knows one that it has had before (RFC 5176 §2.3). */
export interface SentPacket {
  readonly packet: Buffer;
  readonly port: number;
}

/** How a call ended. `attempts` are packets sent; none was if the NAS was given up before its turn came. */
export interface CoaOutcome {
  readonly result: 'ack' | 'nak' | 'timeout' | 'error';
  readonly errorCause: number | null;
  readonly attempts: number;
  /** From the first packet to the answer, in milliseconds. */
  readonly rttMs: number | null;
  readonly message: string | null;
}

export interface CoaTiming {
  /** How long to wait after each try of the same packet, in milliseconds. */
  readonly waitsMs: readonly number[];
  readonly inFlight: number;
  readonly perSecond: number;
}

/** So many time-outs in a row, and the NAS is taken to be away: what waits for it is not tried one by one. */
const AWAY_AFTER = 5;

interface Waiting extends CoaCall {
  readonly done: (outcome: CoaOutcome) => void;
}

interface Flight {
  readonly packet: Buffer;
  readonly done: (outcome: CoaOutcome) => void;
  attempts: number;
  sentAt: number;
  timer?: NodeJS.Timeout;
}

/** One UDP socket to one NAS: at most so many requests in flight, each re-sent unchanged until answered or given up. */
export class NasSocket {
  private readonly socket: Socket;
  private readonly ready: Promise<void>;
  private readonly queue: Waiting[] = [];
  private readonly flights = new Map<number, Flight>();
  private pumping = false;
  private nextId = Math.floor(Math.random() * 256);
  private silence = 0;
  private lastError: string | null = null;
  private sourcePort: number | null = null;
  private usedAt = performance.now();

  constructor(
    private readonly target: CoaTarget,
    private readonly timing: CoaTiming,
    /** Resolves when one more packet may go to this NAS. */
    private readonly allowance: () => Promise<void>,
    /** Sent from, if it is free. */
    sourcePort = 0,
  ) {
    this.socket = createSocket(isIPv6(target.address) ? 'udp6' : 'udp4');
    this.socket.unref();
    this.socket.on('error', (error) => (this.lastError = error.message));
    this.socket.on('message', (reply) => {
      this.receive(reply);
    });
    this.ready = this.open(sourcePort);
  }

  /** The port it sends from, once it has asked for something. */
  get port(): number | null {
    return this.sourcePort;
  }

  /** Connected, it hears this NAS alone, and is told when nobody listens there. */
  private async open(wanted: number): Promise<void> {
    const { port, address } = this.target;
    if (!(await this.heard('listening', () => this.socket.bind(wanted))) && wanted !== 0)
      await this.heard('listening', () => this.socket.bind(0));
    await this.heard('connect', () => {
      this.socket.connect(port, address);
    });
    this.sourcePort = this.socket.address().port;
  }

  /** Whether an event came, and not an error before it. */
  private heard(event: 'listening' | 'connect', begin: () => void): Promise<boolean> {
    return new Promise((resolve) => {
      const good = (): void => {
        settle(true);
      };
      const bad = (): void => {
        settle(false);
      };
      const settle = (isGood: boolean): void => {
        this.socket.off(event, good).off('error', bad);
        resolve(isGood);
      };
      this.socket.once(event, good).once('error', bad);
      begin();
    });
  }

  request(call: CoaCall): Promise<CoaOutcome> {
    this.usedAt = performance.now();
    return new Promise((done) => {
      if (call.urgent) this.queue.unshift({ ...call, done });
      else this.queue.push({ ...call, done });
      void this.pump();
    });
  }

  /** True when nothing has been asked for so long and nothing is open. */
  idle(ms: number): boolean {
    return this.flights.size + this.queue.length === 0 && performance.now() - this.usedAt > ms;
  }

  close(): void {
    for (const [id] of this.flights) this.end(id, 'error', null, 'closed');
    this.giveUp('error', 'closed');
    this.socket.close();
  }

  private async pump(): Promise<void> {
    if (this.pumping) return;
    this.pumping = true;
    await this.ready;
    while (this.queue.length > 0 && this.flights.size < this.timing.inFlight) {
      await this.allowance();
      const call = this.queue.shift();
      // Uneven steps, so that those cut off together don't all dial again in the same beat.
      if (call?.urgent === false) await sleep(Math.random() * (1000 / this.timing.perSecond));
      if (call) this.start(call);
    }
    this.pumping = false;
  }

  private start({ kind, attributes, earlier, keep, done }: Waiting): void {
    const { secret, sign } = this.target;
    const again = earlier && this.canRepeat(earlier.packet) ? earlier.packet : null;
    const packet = again ?? encodeRequest({ kind, id: this.freeId(), secret, attributes, sign });
    const id = packet.readUInt8(1);
    this.flights.set(id, { packet, sentAt: performance.now(), done, attempts: 0 });
    const kept = again ? undefined : keep?.({ packet, port: this.sourcePort ?? 0 });
    if (!kept) this.transmit(id);
    else
      kept.then(
        () => {
          this.transmit(id);
        },
        () => {
          this.end(id, 'error', null, 'not-kept');
        },
      );
  }

  /** Not one that a secret of before made, nor beside another with its id. */
  private canRepeat(packet: Buffer): boolean {
    return requestKind(packet, this.target.secret) !== null && !this.flights.has(packet.readUInt8(1));
  }

  private freeId(): number {
    while (this.flights.has(this.nextId)) this.nextId = (this.nextId + 1) % 256;
    const id = this.nextId;
    this.nextId = (id + 1) % 256;
    return id;
  }

  private transmit(id: number): void {
    const flight = this.flights.get(id);
    if (!flight) return;
    const wait = this.timing.waitsMs[flight.attempts];
    if (wait === undefined) {
      this.end(id, 'timeout', null, this.lastError);
      this.silence += 1;
      if (this.silence >= AWAY_AFTER) this.giveUp('timeout', 'nas-silent');
      return;
    }
    if (flight.attempts === 0) flight.sentAt = performance.now();
    flight.attempts += 1;
    this.socket.send(flight.packet, () => undefined); // what goes wrong here ends as a time-out
    flight.timer = setTimeout(() => {
      this.transmit(id);
    }, wait);
  }

  private receive(reply: Buffer): void {
    const id = reply[1] ?? -1;
    const flight = this.flights.get(id);
    const answer = flight ? verifyReply(reply, flight.packet, this.target.secret) : null;
    if (!answer) return;
    this.silence = 0;
    this.lastError = null;
    this.end(id, answer.kind, answer, null);
  }

  private end(
    id: number,
    result: CoaOutcome['result'],
    answer: CoaReply | null,
    message: string | null,
  ): void {
    const flight = this.flights.get(id);
    if (!flight) return;
    clearTimeout(flight.timer);
    this.flights.delete(id);
    flight.done({
      result,
      errorCause: answer?.kind === 'nak' ? answer.errorCause : null,
      attempts: flight.attempts,
      rttMs: answer ? Math.round(performance.now() - flight.sentAt) : null,
      message,
    });
    void this.pump();
  }

  private giveUp(result: 'timeout' | 'error', message: string): void {
    for (const { done } of this.queue.splice(0)) {
      done({ result, errorCause: null, attempts: 0, rttMs: null, message });
    }
  }
}
