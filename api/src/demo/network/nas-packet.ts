import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The NAS's side of RADIUS, for the simulated network: what a router sends, and how it answers. Written apart from the codec it
 * talks to, so that the two check each other.
 */
export const CODE = {
  accessRequest: 1,
  accessAccept: 2,
  accessReject: 3,
  accountingRequest: 4,
  accountingResponse: 5,
  disconnectRequest: 40,
  disconnectAck: 41,
  disconnectNak: 42,
  coaRequest: 43,
  coaAck: 44,
  coaNak: 45,
} as const;

const HEADER = 20;
const USER_PASSWORD = 2;
const VENDOR_SPECIFIC = 26;
const MESSAGE_AUTHENTICATOR = 80;

export interface NasAttribute {
  readonly vendor: number | null;
  readonly number: number;
  readonly value: Buffer;
}

export interface NasPacket {
  readonly code: number;
  readonly id: number;
  readonly attributes: readonly NasAttribute[];
}

/** A text, a whole number or bytes as an attribute. */
export function attribute(
  number: number,
  value: string | number | Buffer,
  vendor: number | null = null,
): NasAttribute {
  if (typeof value !== 'number') return { vendor, number, value: Buffer.from(value as string) };
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return { vendor, number, value: bytes };
}

/** The four bytes of a dotted address, as an attribute. */
export function addressAttribute(number: number, address: string): NasAttribute {
  return { vendor: null, number, value: Buffer.from(address.split('.').map(Number)) };
}

/** Reads a well-formed packet; null for others. */
export function readPacket(bytes: Buffer): NasPacket | null {
  if (bytes.length < HEADER || bytes.readUInt16BE(2) !== bytes.length) return null;
  const attributes: NasAttribute[] = [];
  for (let at = HEADER; at < bytes.length;) {
    const length = bytes[at + 1] ?? 0;
    if (length < 2 || at + length > bytes.length) return null;
    attributes.push(...unwrapped(bytes.readUInt8(at), bytes.subarray(at + 2, at + length)));
    at += length;
  }
  return { code: bytes.readUInt8(0), id: bytes.readUInt8(1), attributes };
}

function unwrapped(number: number, value: Buffer): NasAttribute[] {
  if (number !== VENDOR_SPECIFIC || value.length < 6) return [{ vendor: null, number, value }];
  const vendor = value.readUInt32BE();
  const found: NasAttribute[] = [];
  for (let at = 4; at + 2 <= value.length;) {
    const length = Math.max(2, value.readUInt8(at + 1));
    found.push({ vendor, number: value.readUInt8(at), value: value.subarray(at + 2, at + length) });
    at += length;
  }
  return found;
}

/** An Access-Request by PAP, signed. `authenticator`: sixteen random bytes. */
export function accessRequest(
  id: number,
  authenticator: Buffer,
  secret: string,
  password: string,
  attributes: readonly NasAttribute[],
): Buffer {
  const hidden = attribute(USER_PASSWORD, hide(Buffer.from(password), authenticator, secret));
  const packet = assemble(CODE.accessRequest, id, authenticator, [hidden, ...attributes, blankSignature]);
  sign(packet, secret).copy(packet, packet.length - 16);
  return packet;
}

/** An Accounting-Request (RFC 2866 §3). */
export function accountingRequest(id: number, secret: string, attributes: readonly NasAttribute[]): Buffer {
  const packet = assemble(CODE.accountingRequest, id, Buffer.alloc(16), attributes);
  digest(packet, secret).copy(packet, 4);
  return packet;
}

/** True if a Disconnect or CoA request was made by whoever knows the secret. */
export function isGenuine(bytes: Buffer, secret: string): boolean {
  const blank = Buffer.from(bytes).fill(0, 4, HEADER);
  if (!timingSafeEqual(digest(blank, secret), bytes.subarray(4, HEADER))) return false;
  const signature = readPacket(bytes)?.attributes.find(({ number }) => number === MESSAGE_AUTHENTICATOR);
  if (!signature) return true;
  const at = blank.indexOf(Buffer.concat([Buffer.of(MESSAGE_AUTHENTICATOR, 18), signature.value])) + 2;
  return sign(blank.fill(0, at, at + 16), secret).equals(signature.value);
}

/** The answer to a request, in its id and under its authenticator. */
export function replyTo(
  request: Buffer,
  code: number,
  secret: string,
  attributes: readonly NasAttribute[] = [],
): Buffer {
  const packet = assemble(code, request.readUInt8(1), request.subarray(4, HEADER), attributes);
  digest(packet, secret).copy(packet, 4);
  return packet;
}

/** True if the reply was made for this request. */
export function answers(reply: Buffer, request: Buffer, secret: string): boolean {
  if (reply.length < HEADER || reply[1] !== request[1]) return false;
  const signed = Buffer.from(reply);
  request.copy(signed, 4, 4, HEADER);
  return digest(signed, secret).equals(reply.subarray(4, HEADER));
}

const blankSignature = attribute(MESSAGE_AUTHENTICATOR, Buffer.alloc(16));

function assemble(
  code: number,
  id: number,
  authenticator: Buffer,
  attributes: readonly NasAttribute[],
): Buffer {
  const packet = Buffer.concat([Buffer.of(code, id, 0, 0), authenticator, ...attributes.map(wrapped)]);
  packet.writeUInt16BE(packet.length, 2);
  return packet;
}

function wrapped({ vendor, number, value }: NasAttribute): Buffer {
  const own = Buffer.concat([Buffer.of(number, value.length + 2), value]);
  if (vendor === null) return own;
  return wrapped({
    vendor: null,
    number: VENDOR_SPECIFIC,
    value: Buffer.concat([attribute(0, vendor).value, own]),
  });
}

/** RFC 2865 §5.2. */
function hide(password: Buffer, authenticator: Buffer, secret: string): Buffer {
  const padded = Buffer.concat([password, Buffer.alloc((16 - (password.length % 16)) % 16)]);
  let last = authenticator;
  for (let at = 0; at < padded.length; at += 16) {
    const mask = createHash('md5').update(secret).update(last).digest();
    for (let byte = 0; byte < 16; byte += 1)
      padded.writeUInt8((padded[at + byte] ?? 0) ^ (mask[byte] ?? 0), at + byte);
    last = padded.subarray(at, at + 16);
  }
  return padded;
}

function digest(packet: Buffer, secret: string): Buffer {
  return createHash('md5').update(packet).update(secret).digest();
}

function sign(packet: Buffer, secret: string): Buffer {
  return createHmac('md5', secret).update(packet).digest();
}
