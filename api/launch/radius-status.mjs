import { createHash, createHmac, randomBytes } from 'node:crypto';

const STATUS_SERVER = 12;
const MESSAGE_AUTHENTICATOR = 80;

/** A RADIUS packet that asks for a sign of life (RFC 5997). */
export function statusServer(secret) {
  const packet = Buffer.alloc(38);
  packet[0] = STATUS_SERVER;
  packet.writeUInt16BE(packet.length, 2);
  randomBytes(16).copy(packet, 4);
  packet[20] = MESSAGE_AUTHENTICATOR;
  packet[21] = 18;
  createHmac('md5', secret).update(packet).digest().copy(packet, 22);
  return packet;
}

/** True if `reply` was made by somebody who knows the secret. */
export function isAnswerTo(request, reply, secret) {
  if (reply.length < 20 || reply[1] !== request[1]) return false;
  const hash = createHash('md5')
    .update(reply.subarray(0, 4))
    .update(request.subarray(4, 20))
    .update(reply.subarray(20))
    .update(secret);
  return hash.digest().equals(reply.subarray(4, 20));
}
