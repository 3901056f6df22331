import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** What a NAS is asked: end a session, or change one that goes on. */
export type RequestKind = 'disconnect' | 'coa';

/** RFC 5176 packet codes: the request, its ACK and its NAK. */
const CODES = {
  disconnect: { request: 40, ack: 41, nak: 42 },
  coa: { request: 43, ack: 44, nak: 45 },
} as const;

const KINDS: readonly RequestKind[] = ['disconnect', 'coa'];
const HEADER = 20;
const MOST = 4096;
const MESSAGE_AUTHENTICATOR = 80;
const ERROR_CAUSE = 101;

export interface CoaRequest {
  readonly kind: RequestKind;
  /** 0–255: tells the replies on one socket apart. */
  readonly id: number;
  readonly secret: string;
  /** Encoded attributes, see `attributes.ts`. */
  readonly attributes: readonly Buffer[];
  /** Send a Message-Authenticator (RFC 5176 leaves it open; a few old NASes choke on it). */
  readonly sign: boolean;
}

export type CoaReply =
  { readonly kind: 'ack' } | { readonly kind: 'nak'; readonly errorCause: number | null };

interface Attribute {
  readonly type: number;
  /** Where its value begins in the packet. */
  readonly at: number;
  readonly value: Buffer;
}

/**
 * The bytes of a request. The Message-Authenticator is made first, over a zero request authenticator; only then the request
 * authenticator, over it. The other order is what NASes refuse.
 */
export function encodeRequest({ kind, id, secret, attributes, sign }: CoaRequest): Buffer {
  const signature = sign ? [Buffer.concat([Buffer.of(MESSAGE_AUTHENTICATOR, 18), Buffer.alloc(16)])] : [];
  const packet = Buffer.concat([Buffer.alloc(HEADER), ...attributes, ...signature]);
  if (packet.length > MOST) throw new RangeError(`a packet of ${packet.length} bytes`);
  packet.writeUInt8(CODES[kind].request, 0);
  packet.writeUInt8(id, 1);
  packet.writeUInt16BE(packet.length, 2);
  if (sign) hmac(packet, secret).copy(packet, packet.length - 16);
  digest(packet, secret).copy(packet, 4);
  return packet;
}

/** What a request of ours asks; null if it was not made with this secret. */
export function requestKind(request: Buffer, secret: string): RequestKind | null {
  if (request.length < HEADER) return null;
  const blank = Buffer.from(request).fill(0, 4, HEADER);
  if (!same(digest(blank, secret), request.subarray(4, HEADER))) return null;
  return KINDS.find((kind) => CODES[kind].request === request[0]) ?? null;
}

/**
 * Reads the answer to `request`; null for whatever is not it: another id or code, a wrong authenticator, attributes that run
 * over the end. Such packets are dropped without a word (RFC 2865 §3).
 */
export function verifyReply(reply: Buffer, request: Buffer, secret: string): CoaReply | null {
  const packet = trimmed(reply);
  const codes = Object.values(CODES).find((pair) => pair.request === request[0]);
  if (!packet || !codes || packet[1] !== request[1]) return null;
  const attributes = genuine(packet, request, secret);
  if (!attributes) return null;
  if (packet[0] === codes.ack) return { kind: 'ack' };
  if (packet[0] !== codes.nak) return null;
  const cause = attributes.find(({ type }) => type === ERROR_CAUSE)?.value;
  return { kind: 'nak', errorCause: cause?.length === 4 ? cause.readUInt32BE() : null };
}

/** The attributes of a reply whose authenticators prove that it comes from whoever shares the secret and got the request. */
function genuine(packet: Buffer, request: Buffer, secret: string): Attribute[] | null {
  const signed = Buffer.from(packet);
  request.copy(signed, 4, 4, HEADER);
  if (!same(digest(signed, secret), packet.subarray(4, HEADER))) return null;
  const attributes = attributesOf(packet);
  return attributes?.every((one) => isSigned(one, signed, secret)) ? attributes : null;
}

/** Without the padding that may follow a packet; null if it is shorter than it says. */
function trimmed(packet: Buffer): Buffer | null {
  if (packet.length < HEADER) return null;
  const length = packet.readUInt16BE(2);
  return length < HEADER || length > Math.min(packet.length, MOST) ? null : packet.subarray(0, length);
}

function attributesOf(packet: Buffer): Attribute[] | null {
  const found: Attribute[] = [];
  for (let at = HEADER; at < packet.length;) {
    const length = packet[at + 1] ?? 0;
    if (length < 2 || at + length > packet.length) return null;
    found.push({ type: packet.readUInt8(at), at: at + 2, value: packet.subarray(at + 2, at + length) });
    at += length;
  }
  return found;
}

/** True of every attribute but a Message-Authenticator that does not fit the packet. */
function isSigned({ type, at, value }: Attribute, packet: Buffer, secret: string): boolean {
  if (type !== MESSAGE_AUTHENTICATOR) return true;
  if (value.length !== 16) return false;
  const blank = Buffer.from(packet).fill(0, at, at + 16);
  return same(hmac(blank, secret), value);
}

function digest(packet: Buffer, secret: string): Buffer {
  return createHash('md5').update(packet).update(secret).digest();
}

function hmac(packet: Buffer, secret: string): Buffer {
  return createHmac('md5', secret).update(packet).digest();
}

function same(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
