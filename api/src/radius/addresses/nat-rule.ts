import { rangeOf } from './address-range';

/**
 * Deterministic CGNAT (RFC 7422): each private address has ports of its own on one public address, so that no log of flows is
 * needed to tell who used an address and port. The n-th private address has the n-th stretch of ports, public address by address.
 */
export interface NatRule {
  /** `100.64.0.0/22`. */
  readonly privateCidr: string;
  /** `185.10.20.0/26`. */
  readonly publicCidr: string;
  /** The first port that is given out, usually 1024. */
  readonly firstPort: number;
  /** Ports that each private address has. */
  readonly portsEach: number;
}

/** Where a private address is seen from outside; both ports included. */
export interface Outside {
  readonly address: string;
  readonly fromPort: number;
  readonly toPort: number;
}

const PORTS = 65_536;

/** The first thing that is wrong with a rule, by field; null where nothing is. */
export function natFault(rule: NatRule): { readonly field: keyof NatRule; readonly code: string } | null {
  for (const field of ['privateCidr', 'publicCidr'] as const)
    if (spanOf(rule[field]) === null) return { field, code: 'nat-block.network' };
  const { inside, outside, each } = spansOf(rule);
  if (each < 1) return { field: 'portsEach', code: 'nat-block.ports' };
  return outside.size * each < inside.size ? { field: 'publicCidr', code: 'nat-block.too-small' } : null;
}

/** The private address that has this port of a public one; null where the rule gives it to none. */
export function insideOf(rule: NatRule, address: string, port: number): string | null {
  const { inside, outside, each } = spansOf(rule);
  const place = offsetIn(outside, address);
  const stretch = Math.floor((port - rule.firstPort) / rule.portsEach);
  if (place === null || port < rule.firstPort || port >= PORTS || stretch >= each) return null;
  const index = place * each + stretch;
  return index < inside.size ? dotted(inside.first + index) : null;
}

/** How a private address is seen from outside; null where the rule does not hold for it. */
export function outsideOf(rule: NatRule, address: string): Outside | null {
  const { inside, outside, each } = spansOf(rule);
  const index = offsetIn(inside, address);
  if (index === null) return null;
  const fromPort = rule.firstPort + (index % each) * rule.portsEach;
  return {
    address: dotted(outside.first + Math.floor(index / each)),
    fromPort,
    toPort: fromPort + rule.portsEach - 1,
  };
}

/** Whether a public address is one that a rule hands out. */
export function isSharedBy({ publicCidr }: Pick<NatRule, 'publicCidr'>, address: string): boolean {
  const span = spanOf(publicCidr);
  return span !== null && offsetIn(span, address) !== null;
}

/** Whether two rules have a public address in common. */
export function shareAddress(a: Pick<NatRule, 'publicCidr'>, b: Pick<NatRule, 'publicCidr'>): boolean {
  const [one, other] = [spanOf(a.publicCidr), spanOf(b.publicCidr)];
  if (!one || !other) return false;
  return one.first < other.first + other.size && other.first < one.first + one.size;
}

interface Span {
  readonly first: number;
  readonly size: number;
}

function spansOf(rule: NatRule): { inside: Span; outside: Span; each: number } {
  const nothing = { first: 0, size: 0 };
  return {
    inside: spanOf(rule.privateCidr) ?? nothing,
    outside: spanOf(rule.publicCidr) ?? nothing,
    each: Math.floor((PORTS - rule.firstPort) / rule.portsEach),
  };
}

function spanOf(cidr: string): Span | null {
  const range = rangeOf(cidr);
  if (range?.family !== 4) return null;
  return { first: parseInt(range.firstHex.slice(24), 16), size: 2 ** (32 - range.length) };
}

function offsetIn({ first, size }: Span, address: string): number | null {
  const range = rangeOf(address);
  if (range?.family !== 4 || range.length !== 32) return null;
  const offset = parseInt(range.firstHex.slice(24), 16) - first;
  return offset >= 0 && offset < size ? offset : null;
}

function dotted(value: number): string {
  return [24, 16, 8, 0].map((bits) => Math.floor(value / 2 ** bits) % 256).join('.');
}
