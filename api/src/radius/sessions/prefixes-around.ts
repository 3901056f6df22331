/** Lengths of prefixes that are delegated to customers. */
const LENGTHS = [44, 48, 52, 56, 60, 62, 63, 64];

/** The prefixes that hold an IPv6 address of sixteen bytes, written as RFC 5952 says, which is how FreeRADIUS reports them. */
export function prefixesAround(address: Buffer): string[] {
  return LENGTHS.map((length) => {
    const bytes = Buffer.from(address.map((byte, index) => byte & mask(length - 8 * index)));
    return `${written(bytes)}/${length}`;
  });
}

function mask(bits: number): number {
  if (bits >= 8) return 0xff;
  return bits <= 0 ? 0 : (0xff << (8 - bits)) & 0xff;
}

/** The first of the longest runs of two or more zero groups becomes `::`. */
function written(bytes: Buffer): string {
  const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16));
  let best = { at: -1, length: 1 };
  for (let at = 0; at < 8; at += 1) {
    let length = 0;
    while (groups[at + length] === '0') length += 1;
    if (length > best.length) best = { at, length };
  }
  if (best.at < 0) return groups.join(':');
  return `${groups.slice(0, best.at).join(':')}::${groups.slice(best.at + best.length).join(':')}`;
}
