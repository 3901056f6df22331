import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { PacketBudget } from './packet-budget.service';
import {
  NasSocket,
  type CoaCall,
  type CoaOutcome,
  type CoaTarget,
  type CoaTiming,
} from './nas-socket.gateway';

/** RFC 5176 leaves them open; these are what NASes are used to. */
const USUAL: CoaTiming = { waitsMs: [2000, 4000, 8000], inFlight: 32, perSecond: 50 };
const IDLE_MS = 60_000;

/** Disconnect and CoA requests to the NASes, one socket each. */
@Injectable()
export class CoaGateway implements OnApplicationShutdown {
  private readonly sockets = new Map<string, NasSocket>();
  private timing = USUAL;

  constructor(private readonly budget: PacketBudget) {}

  /** Asks a NAS and waits for its answer, or for it to be given up. */
  async request(target: CoaTarget, call: CoaCall): Promise<CoaOutcome> {
    return this.socketOf(target, call.earlier?.port).request(call);
  }

  /** Other waits and limits than the usual, for tests. */
  pace(timing: Partial<CoaTiming>): void {
    this.onApplicationShutdown();
    this.timing = { ...USUAL, ...timing };
  }

  onApplicationShutdown(): void {
    for (const socket of this.sockets.values()) socket.close();
    this.sockets.clear();
  }

  /** That of the NAS; or one that sends from a port that was sent from before. */
  private socketOf(target: CoaTarget, port = 0): NasSocket {
    const usual = JSON.stringify(target);
    const key = port === 0 || this.sockets.get(usual)?.port === port ? usual : `${usual} ${String(port)}`;
    const known = this.sockets.get(key);
    if (known) return known;
    for (const [other, socket] of this.sockets) {
      if (!socket.idle(IDLE_MS)) continue;
      socket.close();
      this.sockets.delete(other);
    }
    const perSecond = target.perSecond ?? this.timing.perSecond;
    const socket = new NasSocket(
      target,
      { ...this.timing, perSecond },
      () => this.budget.take(target.nasId, perSecond),
      port,
    );
    this.sockets.set(key, socket);
    return socket;
  }
}
