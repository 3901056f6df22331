import { addDays, type CivilDate } from '@ponte/shared/calendar';
import { newPassword } from '../../radius/accounts/password';
import { usernameFrom } from '../../radius/accounts/username';
import { Random } from '../random';

/** A contract's internet line, as the demo has it. */
export interface InternetLine {
  readonly lineId: number;
  readonly contractId: number;
  readonly contractCode: string;
  readonly partnerId: number;
  readonly partnerName: string;
  readonly product: string;
  readonly town: string | null;
  readonly status: string;
  readonly inDefault: boolean;
  readonly publicBody: boolean;
  /** Has bought a static address. */
  readonly staticIp: boolean;
}

/** An access point as far as lines are put on it. */
export interface PlacedPoint {
  readonly id: number;
  readonly nasId: number;
  readonly site: string;
  readonly medium: 'radio' | 'fibre';
}

/** What of a line's account is the line's own. */
export interface LineLogin {
  /** As wished; the number that makes it unique is the writer's. */
  readonly username: string;
  readonly password: string;
  readonly accessPointId: number;
  /** Only where it may come in by no other. */
  readonly nasId: number | null;
  readonly macLock: string | null;
  readonly wantsPrefix: boolean;
  readonly disabled: boolean;
  readonly whitelist: { readonly until: CivilDate | null; readonly note: string } | null;
  readonly note: string | null;
}

const SEED = 1;

/** The login of a line. The same line always gets the same, wherever the others are. */
export function lineLogin(
  line: InternetLine,
  medium: PlacedPoint['medium'],
  points: readonly PlacedPoint[],
  today: CivilDate,
): LineLogin {
  const random = new Random(SEED, 'login', line.contractCode, line.product);
  const password = newPassword((below) => random.int(0, below - 1));
  const point = pointOf(line, medium, points, random);
  const locked = random.chance(0.12);
  const disabled = line.status === 'active' && random.chance(0.006);
  return {
    ...{ password, accessPointId: point.id, disabled },
    username: usernameFrom('{name}', line),
    nasId: random.chance(0.04) ? point.nasId : null,
    macLock: locked ? lockedMac(line.lineId) : null,
    wantsPrefix: medium === 'fibre' && random.chance(0.3),
    whitelist: whitelistOf(line, today, random),
    note: disabled ? 'Antenna smontata per lavori sul tetto' : null,
  };
}

/** In its own town where there is one, else any of the same kind. */
function pointOf(
  { town }: InternetLine,
  medium: PlacedPoint['medium'],
  points: readonly PlacedPoint[],
  random: Random,
): PlacedPoint {
  const same = points.filter((point) => point.medium === medium);
  const near = same.filter(({ site }) => site === town);
  return random.pick(near.length > 0 ? near : same);
}

function whitelistOf(
  { publicBody, inDefault }: InternetLine,
  today: CivilDate,
  random: Random,
): LineLogin['whitelist'] {
  if (publicBody) return { until: null, note: 'Ente pubblico: mai senza linea' };
  if (inDefault && random.chance(0.2))
    return { until: addDays(today, 20), note: 'Ha mandato la ricevuta del bonifico' };
  return null;
}

/** The device that a line is locked to, of another maker's range than those of the simulator. */
function lockedMac(lineId: number): string {
  const hex = lineId.toString(16).toUpperCase().padStart(6, '0');
  return `64:D1:54:${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4, 6)}`;
}
