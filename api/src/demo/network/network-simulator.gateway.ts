import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { hourTraffic } from './line-habits';
import { attribute, CODE, type NasAttribute, type NasPacket } from './nas-packet';
import {
  accountingAttributes,
  CAUSE,
  loginAttributes,
  poolAddress,
  STATUS,
  type SessionIdentity,
  type SimulatedLine,
} from './simulated-session';
import { SimulatedNas, type NasAnswer, type RadiusServer } from './simulated-nas.gateway';
import { readNetwork, type NetworkNas } from './simulated-network.query';

interface Session extends SessionIdentity {
  readonly place: readonly NasAttribute[];
  readonly startedAt: number;
  readonly intervalMs: number;
  downKbps: number;
  down: number;
  up: number;
  countedTo: number;
}

/** A line and what it does next, and when. */
interface Player {
  readonly line: SimulatedLine;
  readonly nas: Router;
  dueAt: number;
  endsAt: number;
  session: Session | null;
}

interface Router {
  readonly facts: NetworkNas;
  readonly nas: SimulatedNas;
}

const TICK_MS = 500;
/** A burst of logins would only make the machine hot. */
const LOGINS_A_TICK = 10;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const USUAL_INTERVAL_S = 300;
/** Minutes until a line that was refused tries again. */
const RETRY = { least: 3, more: 9 } as const;
/** So many logins of a hundred come with a mistyped password, as they do. */
const MISTYPED = 0.02;
const ANSWER = { interval: 85, address: 8, delegatedPrefix: 123 } as const;
const RATE_LIMIT = 8;
const MIKROTIK = 14_988;
const romeHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Rome', hour: '2-digit' });

/**
 * Plays the routers and the lines of the demo: they dial in, report what they move, hang up now and then, and do as they are
 * told by Disconnect and CoA. What FreeRADIUS and the API see of it is what they would see of real ones.
 */
export class NetworkSimulator {
  private readonly routers: Router[] = [];
  private readonly players: Player[] = [];
  private timer: NodeJS.Timeout | undefined;
  private busy = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly server: RadiusServer,
    /** Within so many milliseconds all lines dial in for the first time. */
    private readonly spreadMs = 20_000,
    private readonly mistyped = MISTYPED,
  ) {}

  /** Opens the routers and lets the lines dial in, some after the other. Answers how many lines there are. */
  async start(): Promise<number> {
    const network = await readNetwork(this.dataSource);
    for (const facts of network.nases) {
      const router: Router = {
        facts,
        nas: new SimulatedNas(facts.address, facts.secret, this.server, (packet) =>
          this.take(router, packet),
        ),
      };
      await router.nas.open();
      await this.dataSource.query('UPDATE radius_nas SET coa_port = ? WHERE id = ?', [
        router.nas.coaPort,
        facts.id,
      ]);
      await router.nas.account([attribute(40, STATUS.on), attribute(32, facts.shortname)]);
      this.routers.push(router);
    }
    for (const { line, nasId } of network.lines) {
      const nas = this.routers.find(({ facts }) => facts.id === nasId);
      if (nas)
        this.players.push({
          line,
          nas,
          dueAt: Date.now() + Math.random() * this.spreadMs,
          endsAt: 0,
          session: null,
        });
    }
    this.timer = setInterval(() => void this.tick(), TICK_MS);
    return this.players.length;
  }

  stop(): void {
    clearInterval(this.timer);
    for (const { nas } of this.routers) nas.close();
  }

  private async tick(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const now = Date.now();
    const due = this.players.filter(({ dueAt }) => dueAt <= now);
    const dialling = due.filter(({ session }) => session === null).slice(0, LOGINS_A_TICK);
    const reporting = due.filter(({ session }) => session !== null);
    await Promise.all([
      ...dialling.map((player) => this.dial(player)),
      ...reporting.map((player) => this.report(player)),
    ]);
    this.busy = false;
  }

  private async dial(player: Player): Promise<void> {
    const { line, nas } = player;
    const place = loginAttributes(line, nas.facts.address, nas.facts.shortname);
    const typed = Math.random() < this.mistyped ? `${line.password}x` : line.password;
    const access = await nas.nas.access(line.username, typed, place);
    if (!access?.accepted) {
      player.dueAt = Date.now() + (RETRY.least + RETRY.more * Math.random()) * MINUTE;
      return;
    }
    const value = (number: number): Buffer | null =>
      access.attributes.find((each) => each.vendor === null && each.number === number)?.value ?? null;
    const now = Date.now();
    const session: Session = {
      ...{
        line,
        place,
        sessionId: randomBytes(4).toString('hex'),
        delegatedPrefix: value(ANSWER.delegatedPrefix),
      },
      ip: value(ANSWER.address)?.join('.') ?? poolAddress(line.id),
      intervalMs: (value(ANSWER.interval)?.readUInt32BE() ?? USUAL_INTERVAL_S) * 1000,
      downKbps: downKbps(access.attributes) ?? 0,
      ...{ startedAt: now, countedTo: now, down: 0, up: 0 },
    };
    player.session = session;
    player.endsAt = now + (2 + 46 * Math.random()) * HOUR;
    await this.account(player, session, STATUS.start, null);
    player.dueAt = now + session.intervalMs * (0.2 + 0.8 * Math.random());
  }

  private async report(player: Player): Promise<void> {
    const { session } = player;
    if (!session) return;
    const now = Date.now();
    if (now >= player.endsAt) {
      await this.hangUp(player, Math.random() < 0.7 ? CAUSE.lostCarrier : CAUSE.userRequest);
      return;
    }
    player.dueAt = now + session.intervalMs;
    grow(session, now);
    await this.account(player, session, STATUS.interim, null);
  }

  /** Ends the session; the line dials in again after some seconds. */
  private async hangUp(player: Player, cause: number): Promise<void> {
    const { session } = player;
    if (!session) return;
    const now = Date.now();
    player.session = null;
    player.dueAt = now + (3 + 12 * Math.random()) * 1000;
    grow(session, now);
    await this.account(player, session, STATUS.stop, cause);
  }

  private async account(
    player: Player,
    session: Session,
    status: number,
    cause: number | null,
  ): Promise<void> {
    const counters = { seconds: (Date.now() - session.startedAt) / 1000, down: session.down, up: session.up };
    await player.nas.nas.account(accountingAttributes(session, session.place, status, counters, cause));
  }

  private take(router: Router, { code, attributes }: NasPacket): NasAnswer {
    const sessionId = attributes
      .find(({ vendor, number }) => vendor === null && number === 44)
      ?.value.toString();
    const player = this.players.find(
      ({ nas, session }) => nas === router && session?.sessionId === sessionId,
    );
    if (!player?.session) return { nak: 503 };
    if (code === CODE.disconnectRequest) void this.hangUp(player, CAUSE.adminReset);
    else player.session.downKbps = downKbps(attributes) ?? player.session.downKbps;
    return 'ack';
  }
}

/** What the line has moved since it was last counted. */
function grow(session: Session, now: number): void {
  const hour = Math.floor(now / HOUR);
  const local = Number(romeHour.format(now));
  const { id, business } = session.line;
  const { down, up } = hourTraffic({ id, business, downKbps: session.downKbps }, hour, local);
  const share = (now - session.countedTo) / HOUR;
  session.down += down * share;
  session.up += up * share;
  session.countedTo = now;
}

/** The download speed of a Mikrotik-Rate-Limit in kbit/s, if there is one. */
function downKbps(attributes: readonly NasAttribute[]): number | null {
  const text = attributes
    .find(({ vendor, number }) => vendor === MIKROTIK && number === RATE_LIMIT)
    ?.value.toString();
  const [, amount, unit] = /^[^/ ]+\/(\d+)([kM])/.exec(text ?? '') ?? [];
  return amount === undefined ? null : Number(amount) * (unit === 'M' ? 1000 : 1);
}
