import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/*
 * The client's side of RADIUS (RFC 2865, Message-Authenticator of RFC 3579 §3.2, Status-Server of RFC 5997). Disconnect and CoA, whose
 * authenticators are made otherwise, are in `coa/packet.ts`.
 */

export const CODE = { accessRequest: 1, accessAccept: 2, accessReject: 3, statusServer: 12 } as const;

const HEADER = 20;
const USER_PASSWORD = 2;
const MESSAGE_AUTHENTICATOR = 80;
const LONGEST_PASSWORD = 128;

export interface ClientRequest {
  readonly code: number;
  readonly id: number;
  /** 16 random bytes. */
  readonly authenticator: Buffer;
  readonly secret: string;
  /** Encoded attributes, see `coa/attributes.ts`. */
  readonly attributes: readonly Buffer[];
}

/** The bytes of a request, signed. */
export function encodeClientRequest({ code, id, authenticator, secret, attributes }: ClientRequest): Buffer {
  const signature = Buffer.concat([Buffer.of(MESSAGE_AUTHENTICATOR, 18), Buffer.alloc(16)]);
  const packet = Buffer.concat([Buffer.alloc(HEADER), ...attributes, signature]);
  packet.writeUInt8(code, 0);
  packet.writeUInt8(id, 1);
  packet.writeUInt16BE(packet.length, 2);
  authenticator.copy(packet, 4);
  createHmac('md5', secret)
    .update(packet)
    .digest()
    .copy(packet, packet.length - 16);
  return packet;
}

/** A User-Password, hidden (RFC 2865 §5.2): each block of 16 bytes is masked by a hash over the block before. */
export function hiddenPassword(password: string, secret: string, authenticator: Buffer): Buffer {
  const text = Buffer.from(password, 'utf8');
  if (text.length > LONGEST_PASSWORD) throw new RangeError('a password of more than 128 bytes');
  const blocks = Math.max(1, Math.ceil(text.length / 16));
  const padded = Buffer.concat([text, Buffer.alloc(blocks * 16 - text.length)]);
  let before = authenticator;
  for (let at = 0; at < padded.length; at += 16) {
    const hash = createHash('md5').update(secret).update(before).digest();
    for (let index = 0; index < 16; index += 1)
      padded[at + index] = (padded[at + index] ?? 0) ^ (hash[index] ?? 0);
    before = padded.subarray(at, at + 16);
  }
  return Buffer.concat([Buffer.of(USER_PASSWORD, padded.length + 2), padded]);
}

/** An attribute as it came: a vendor's is taken out of its envelope. */
export interface ReceivedAttribute {
  readonly vendor: number | null;
  readonly number: number;
  readonly value: Buffer;
}

export interface ClientReply {
  readonly code: number;
  readonly attributes: readonly ReceivedAttribute[];
}

/** Reads the answer to a request; null for whatever is not it, or was made by somebody who does not know the secret. */
export function readClientReply(reply: Buffer, request: Buffer, secret: string): ClientReply | null {
  if (reply.length < HEADER || reply[1] !== request[1]) return null;
  const length = reply.readUInt16BE(2);
  if (length < HEADER || length > reply.length) return null;
  const packet = reply.subarray(0, length);
  const expected = createHash('md5')
    .update(packet.subarray(0, 4))
    .update(request.subarray(4, HEADER))
    .update(packet.subarray(HEADER))
    .update(secret)
    .digest();
  if (!timingSafeEqual(expected, packet.subarray(4, HEADER))) return null;
  const attributes = readAttributes(packet.subarray(HEADER));
  return attributes && { code: packet[0] ?? 0, attributes };
}

function readAttributes(bytes: Buffer): ReceivedAttribute[] | null {
  const found: ReceivedAttribute[] = [];
  for (let at = 0; at < bytes.length;) {
    const length = bytes[at + 1] ?? 0;
    if (length < 2 || at + length > bytes.length) return null;
    found.push(...opened(bytes[at] ?? 0, bytes.subarray(at + 2, at + length)));
    at += length;
  }
  return found;
}

const VENDOR_SPECIFIC = 26;

function opened(number: number, value: Buffer): ReceivedAttribute[] {
  if (number !== VENDOR_SPECIFIC || value.length < 6) return [{ vendor: null, number, value }];
  const vendor = value.readUInt32BE(0);
  const found: ReceivedAttribute[] = [];
  for (let at = 4; at + 2 <= value.length;) {
    const length = value[at + 1] ?? 0;
    if (length < 2 || at + length > value.length) return [{ vendor: null, number, value }];
    found.push({ vendor, number: value[at] ?? 0, value: value.subarray(at + 2, at + length) });
    at += length;
  }
  return found;
}
