import { DomainError } from '@ponte/shared/domain-error';

/** Deeper than any signed invoice is; a bomb of nested values ends here. */
const MAX_DEPTH = 32;
const OCTET_STRING = 0x04;
const SEQUENCE = 0x30;
const OBJECT_ID = 0x06;
const CONTEXT_0 = 0xa0;
const CONSTRUCTED = 0x20;

interface Value {
  readonly tag: number;
  readonly content: Buffer;
  /** Where the next value begins. */
  readonly end: number;
}

/**
 * What a signed file (CMS SignedData, `.p7m`) carries, its signature not looked at: SdI has checked it, and certificates
 * expire. Reads DER and BER, with lengths left open and content in pieces, as signing devices write it. Throws
 * `received-file.invalid-signature-envelope` for anything else.
 */
export function cmsContent(bytes: Buffer): Buffer {
  const signed = nth(nth(whole(bytes), 1, CONTEXT_0), 0, SEQUENCE);
  const [, , carried] = children(signed.content);
  if (carried?.tag !== SEQUENCE) throw broken();
  const [kind, wrapped] = children(carried.content);
  if (kind?.tag !== OBJECT_ID || wrapped?.tag !== CONTEXT_0) throw broken();
  const pieces: Buffer[] = [];
  for (const value of children(wrapped.content)) collect(value, pieces, 0);
  return Buffer.concat(pieces);
}

function whole(bytes: Buffer): Value {
  const value = valueAt(bytes, 0, 0);
  if (value.tag !== SEQUENCE) throw broken();
  return value;
}

function nth(parent: Value, index: number, tag: number): Value {
  const found = children(parent.content)[index];
  if (found?.tag !== tag) throw broken();
  return found;
}

/** Octets of a string in one piece or in many, in their order. */
function collect(value: Value, pieces: Buffer[], depth: number): void {
  if (depth > MAX_DEPTH) throw broken();
  if (value.tag === OCTET_STRING) pieces.push(value.content);
  else if (value.tag === (OCTET_STRING | CONSTRUCTED))
    for (const piece of children(value.content)) collect(piece, pieces, depth + 1);
  else throw broken();
}

function children(content: Buffer): Value[] {
  const values: Value[] = [];
  for (let at = 0; at < content.length;) {
    const value = valueAt(content, at, 0);
    values.push(value);
    at = value.end;
  }
  return values;
}

function valueAt(bytes: Buffer, at: number, depth: number): Value {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f || depth > MAX_DEPTH) throw broken();
  if (first === 0x80) return openValue(bytes, at, tag, depth);
  const octets = first < 0x80 ? 0 : first - 0x80;
  const start = at + 2 + octets;
  if (octets > 4 || start > bytes.length) throw broken();
  const length = octets === 0 ? first : bytes.readUIntBE(at + 2, octets);
  const end = start + length;
  if (end > bytes.length) throw broken();
  return { tag, content: bytes.subarray(start, end), end };
}

/** Its length is left open: it ends at two zero octets after whole values. */
function openValue(bytes: Buffer, at: number, tag: number, depth: number): Value {
  if ((tag & CONSTRUCTED) === 0) throw broken();
  let next = at + 2;
  while (bytes[next] !== 0 || bytes[next + 1] !== 0) next = valueAt(bytes, next, depth + 1).end;
  return { tag, content: bytes.subarray(at + 2, next), end: next + 2 };
}

function broken(): DomainError {
  return new DomainError('received-file.invalid-signature-envelope');
}
