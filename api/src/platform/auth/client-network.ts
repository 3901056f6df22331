import { isIPv6 } from 'node:net';

/**
 * What counts as one caller: an IPv4 address, or the /64 of an IPv6 address, since whoever has one address of a /64
 * has them all. IPv4 written as IPv6 (`::ffff:192.0.2.1`) is IPv4.
 */
export function clientNetwork(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  const [address = ''] = ip.split('%');
  if (!isIPv6(address)) return ip;
  return `${groups(address).slice(0, 4).join(':')}::/64`;
}

/** The leading groups of an IPv6 address, `::` filled up, without leading zeros. */
function groups(address: string): string[] {
  const [head = '', tail] = address.toLowerCase().split('::');
  const split = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const first = split(head);
  const last = tail === undefined ? [] : split(tail);
  const filled = [...first, ...Array<string>(Math.max(0, 8 - first.length - last.length)).fill('0'), ...last];
  return filled.map((group) => group.replace(/^0+(?=.)/, ''));
}
