import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.service';
import { insertMany, updateMany, type Row } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { CoaGateway } from '../coa/coa.gateway';
import type { CoaOutcome, CoaTarget, SentPacket } from '../coa/nas-socket.gateway';
import { nextStep, type NextStep } from '../coa/next-step';
import { requestKind, type RequestKind } from '../coa/packet';
import { sessionKeys } from '../coa/session-keys';
import { RadiusDisconnectLog, type SessionResult } from './radius-disconnect-log.entity';
import { SentPackets } from './sent-packets.service';
import { SessionChangesQuery, type SessionChanges } from './session-changes.query';
import { isUrgent } from './session-queue.service';
import { SessionWorkQuery, type SessionTask } from './session-work.query';

/** What is written of a request that was dealt with. */
interface Outcome {
  readonly task: SessionTask;
  readonly values: Row<RadiusDisconnectLog>;
  /** It fell back to ending the session: a row of its own. */
  readonly fellBack?: true;
  /** The NAS knows nothing of it any more. */
  readonly gone?: true;
}

/** A request as it was sent, and what came of it. */
interface Sent {
  readonly kind: RequestKind;
  readonly sentAt: Date;
  readonly outcome: CoaOutcome;
  readonly next: NextStep;
}

/**
 * Deals with requests: asks the NASes and writes down what they made of it. A job that is done again after a crash finds
 * what was written, and asks again only where nothing was: with the same packet from the same port if these can still be had, so
 * that the NAS knows it for the one it has had (RFC 5176 §2.3); else whoever is asked to end a session twice says that it is gone.
 */
@Injectable()
export class SessionWork {
  constructor(
    private readonly db: Transactions,
    private readonly clock: Clock,
    private readonly query: SessionWorkQuery,
    private readonly changes: SessionChangesQuery,
    private readonly gateway: CoaGateway,
    private readonly packets: SentPackets,
  ) {}

  /** Deals with those of these requests that are still open. */
  async run(ids: readonly number[]): Promise<void> {
    const tasks = await this.query.tasks(ids);
    const changes = await this.changes.of(tasks);
    const done = await Promise.all(
      tasks.map(async (task) => {
        const idle = idleResult(task);
        return idle === null ? this.deal(task, changes) : [this.unsent(task, idle)];
      }),
    );
    await this.write(done.flat());
  }

  private async deal(task: SessionTask, changes: SessionChanges): Promise<Outcome[]> {
    const { target } = task;
    const { action, attributes } = changes.of(task);
    if (target === null || action === 'none')
      return [this.unsent(task, 'error', target ? 'coa-off' : 'nas-unknown')];
    const asked = task.earlier && requestKind(task.earlier.packet, target.secret);
    const kind = asked ?? action;
    const first = await this.ask(task, target, kind, kind === 'coa' ? attributes : [], task.earlier);
    if (first.next.step !== 'disconnect') return [this.told(task, first)];
    const second = await this.ask(task, target, 'disconnect', []);
    const fresh = { ...task, attempts: 0, rounds: 0 };
    return [this.told(task, first), { ...this.told(fresh, second), fellBack: true }];
  }

  /** Asks once; a second time without its own address if the NAS doesn't know itself by it. */
  private async ask(
    task: SessionTask,
    target: CoaTarget,
    kind: RequestKind,
    attributes: readonly Buffer[],
    earlier: SentPacket | null = null,
  ): Promise<Sent> {
    for (let namedNas = true; ; namedNas = false) {
      const keys = sessionKeys(namedNas ? task.keys : { ...task.keys, nasAddress: null });
      const sentAt = this.clock.now();
      const outcome = await this.gateway.request(target, {
        ...{ kind, attributes: [...keys, ...attributes], urgent: isUrgent(task.trigger) },
        earlier: namedNas ? earlier : null,
        keep: (sent) => this.packets.keep(task.id, sent),
      });
      const next = nextStep(outcome, { kind, mode: task.mode, namedNas, rounds: task.rounds });
      if (next.step !== 'without-nas') return { kind, sentAt, outcome, next };
    }
  }

  private told(task: SessionTask, { kind, sentAt, outcome, next }: Sent): Outcome {
    const { result, errorCause, attempts, rttMs, message } = outcome;
    const now = this.clock.now();
    const later = next.step === 'later';
    return {
      task,
      values: {
        ...{ kind, sentAt, result, errorCause, rttMs, message, ...ANSWERED },
        attempts: task.attempts + attempts,
        rounds: task.rounds + (later ? 1 : 0),
        dueAt: later ? new Date(now.getTime() + next.afterS * 1000) : null,
        endedAt: next.step === 'close-row' ? now : null,
      },
      ...(next.step === 'close-row' ? { gone: true } : {}),
    };
  }

  /** Nothing was sent, and nothing will be. */
  private unsent(task: SessionTask, result: SessionResult, message: string | null = null): Outcome {
    const { kind, attempts, rounds } = task;
    const empty = { sentAt: null, errorCause: null, rttMs: null, dueAt: null, endedAt: null };
    return { task, values: { ...empty, kind, result, attempts, rounds, message, ...ANSWERED } };
  }

  private async write(outcomes: readonly Outcome[]): Promise<void> {
    if (outcomes.length === 0) return;
    const gone = outcomes.flatMap(({ gone: isGone, task }) => (isGone ? [task.radacctid] : []));
    await this.db.run(async (tx) => {
      await updateMany(
        tx,
        RadiusDisconnectLog,
        outcomes.filter(({ fellBack }) => !fellBack).map(({ task, values }) => ({ ...values, id: task.id })),
      );
      await insertMany(
        tx,
        RadiusDisconnectLog,
        outcomes
          .filter(({ fellBack }) => fellBack)
          .map(({ task, values }) => ({ ...task.identity, ...values })),
      );
      if (gone.length > 0) await tx.query(CLOSE_LOST, [gone]);
    });
  }
}

/** What was sent need not be kept any more. */
const ANSWERED = { packet: null, sourcePort: null };

const CLOSE_LOST = `
  UPDATE radacct SET acctstoptime = COALESCE(acctupdatetime, acctstarttime), acctterminatecause = 'Stale-Session'
   WHERE radacctid IN (?) AND acctstoptime IS NULL`;

/** How a request ends that need not be sent; null if it must be. */
function idleResult({ superseded, neverTold, isUp }: SessionTask): SessionResult | null {
  if (superseded || neverTold) return 'superseded';
  return isUp ? null : 'no_session';
}
