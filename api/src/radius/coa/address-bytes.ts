/** The four bytes of a dotted IPv4 address; null if it is none. */
export function ipv4Bytes(text: string): Buffer | null {
  const parts = text.split('.');
  const numbers = parts.map((part) => (/^(0|[1-9]\d{0,2})$/.test(part) ? Number(part) : 256));
  return parts.length === 4 && numbers.every((number) => number < 256) ? Buffer.from(numbers) : null;
}

/** The sixteen bytes of an IPv6 address, `::` and a dotted tail understood; null if it is none. */
export function ipv6Bytes(text: string): Buffer | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half, index) => groupBytes(half, index === halves.length - 1));
  if (!head) return null;
  if (halves.length === 1) return head.length === 16 ? head : null;
  if (!tail || head.length + tail.length > 14) return null;
  return Buffer.concat([head, Buffer.alloc(16 - head.length - tail.length), tail]);
}

/** Groups of hexadecimal digits; only the last of the whole address may be a dotted IPv4 one. */
function groupBytes(text: string, last: boolean): Buffer | null {
  if (text === '') return Buffer.alloc(0);
  const groups = text.split(':');
  const parts = groups.map((group, index) => {
    if (/^[0-9a-f]{1,4}$/i.test(group)) return Buffer.from(group.padStart(4, '0'), 'hex');
    return last && index === groups.length - 1 ? ipv4Bytes(group) : null;
  });
  return parts.every((part) => part !== null) ? Buffer.concat(parts) : null;
}
