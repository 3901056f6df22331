import { Injectable } from '@nestjs/common';
import { updateMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import type { SentPacket } from '../coa/nas-socket.gateway';
import { RadiusDisconnectLog } from './radius-disconnect-log.entity';

/**
 * Notes packets before they are sent, so that they outlive the worker. Those that come while others are being written are
 * written together.
 */
@Injectable()
export class SentPackets {
  private waiting: { readonly id: number; readonly packet: Buffer; readonly sourcePort: number }[] = [];
  private busy: Promise<unknown> = Promise.resolve();
  private turn: Promise<void> | null = null;

  constructor(private readonly db: Transactions) {}

  /** Resolves when the packet of a request may be sent. */
  keep(id: number, { packet, port }: SentPacket): Promise<void> {
    this.waiting.push({ id, packet, sourcePort: port });
    this.turn ??= this.busy.then(() => this.write());
    return this.turn;
  }

  private write(): Promise<void> {
    const rows = this.waiting;
    this.waiting = [];
    this.turn = null;
    const written = this.db.run((tx) => updateMany(tx, RadiusDisconnectLog, rows));
    this.busy = written.catch(() => undefined);
    return written;
  }
}
