import { addressAttribute, attribute, type NasAttribute } from './nas-packet';

/** A line of the simulated network: what it dials in with, and where it hangs. */
export interface SimulatedLine {
  readonly id: number;
  readonly username: string;
  readonly password: string;
  readonly business: boolean;
  readonly mac: string;
  /** PPPoE service name, interface and number of the port, as its router tells them. */
  readonly calledStationId: string;
  readonly portId: string;
  readonly port: number;
}

/** What a session has moved so far, in bytes, and for how long it has been up. */
export interface Counters {
  readonly seconds: number;
  readonly down: number;
  readonly up: number;
}

/** What a session is from its first packet to its last. */
export interface SessionIdentity {
  readonly line: SimulatedLine;
  readonly sessionId: string;
  readonly ip: string;
  readonly delegatedPrefix: Buffer | null;
}

export const STATUS = { start: 1, stop: 2, interim: 3, on: 7 } as const;
/** Acct-Terminate-Cause. */
export const CAUSE = { userRequest: 1, lostCarrier: 2, adminReset: 6 } as const;

const HIGH = 2 ** 32;

/** What says at a login where the line hangs. */
export function loginAttributes(line: SimulatedLine, nasAddress: string, nasName: string): NasAttribute[] {
  return [
    addressAttribute(4, nasAddress),
    attribute(5, line.port),
    attribute(6, 2), // Framed-User
    attribute(7, 1), // PPP
    attribute(30, line.calledStationId),
    attribute(31, line.mac),
    attribute(32, nasName),
    attribute(61, 15), // Ethernet
    attribute(87, line.portId),
  ];
}

/** An accounting packet of a session; `cause` with the last. */
export function accountingAttributes(
  { line, sessionId, ip, delegatedPrefix }: SessionIdentity,
  place: readonly NasAttribute[],
  status: number,
  { seconds, down, up }: Counters,
  cause: number | null,
): NasAttribute[] {
  return [
    attribute(40, status),
    attribute(1, line.username),
    attribute(44, sessionId),
    ...place,
    addressAttribute(8, ip),
    ...(delegatedPrefix ? [attribute(123, delegatedPrefix)] : []),
    attribute(46, Math.round(seconds)),
    ...octets(42, 52, up),
    ...octets(43, 53, down),
    ...(cause === null ? [] : [attribute(49, cause)]),
  ];
}

function octets(low: number, high: number, bytes: number): NasAttribute[] {
  const whole = Math.floor(bytes);
  return [attribute(low, whole % HIGH), attribute(high, Math.floor(whole / HIGH))];
}

/** The address of a line that is given none of its own, within 100.64.0.0/10 (RFC 6598). */
export function poolAddress(id: number): string {
  const place = (64 << 16) + (id % (2 ** 22 - 2)) + 1;
  return `100.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`;
}

/** The MAC address of a line's router, of a maker's range. */
export function madeUpMac(id: number): string {
  const hex = id.toString(16).toUpperCase().padStart(6, '0');
  return `4C:5E:0C:${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4, 6)}`;
}
