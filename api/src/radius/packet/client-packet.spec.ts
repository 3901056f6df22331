import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { encodeAttribute } from '../coa/attributes';
import { CODE, encodeClientRequest, hiddenPassword, readClientReply } from './client-packet';

const AUTHENTICATOR = Buffer.from('0f403f9473978057bd83d5cb98f4227a', 'hex');

it('hides a password as RFC 2865 §7.1 does', () => {
  const hidden = hiddenPassword('arctangent', 'xyzzy5461', AUTHENTICATOR);
  expect(hidden.toString('hex')).toBe('02120dbe708d93d413ce3196e43f782a0aee');
});

it('signs a request over all of it', () => {
  const request = encodeClientRequest({
    ...{ code: CODE.statusServer, id: 218, secret: 'xyzzy5461', attributes: [] },
    authenticator: Buffer.from('8a54f4686fb394c52866e302185d0623', 'hex'),
  });
  // RFC 5997 §6.1
  expect(request.toString('hex')).toBe(
    '0cda00268a54f4686fb394c52866e302185d062350125a665e2e1e8411f3e243822097c84fa3',
  );
});

function replyTo(request: Buffer, code: number, attributes: readonly Buffer[], secret: string): Buffer {
  const reply = Buffer.concat([Buffer.alloc(20), ...attributes]);
  reply.writeUInt8(code, 0);
  reply[1] = request[1] ?? 0;
  reply.writeUInt16BE(reply.length, 2);
  request.copy(reply, 4, 4, 20);
  createHash('md5').update(reply).update(secret).digest().copy(reply, 4);
  return reply;
}

const request = encodeClientRequest({
  ...{ code: CODE.accessRequest, id: 7, secret: 's', attributes: [], authenticator: AUTHENTICATOR },
});
const rate = encodeAttribute({ vendor: 14_988, number: 8, type: 'string' }, '10M/100M')!;
const pool = encodeAttribute({ vendor: null, number: 88, type: 'string' }, 'pool')!;

it('reads what is given, out of the envelopes of vendors', () => {
  const reply = readClientReply(replyTo(request, CODE.accessAccept, [rate, pool], 's'), request, 's');
  expect(reply?.code).toBe(CODE.accessAccept);
  expect(reply?.attributes.map(({ vendor, number, value }) => [vendor, number, value.toString()])).toEqual([
    [14_988, 8, '10M/100M'],
    [null, 88, 'pool'],
  ]);
});

it('drops what another secret made, and what answers something else', () => {
  const reply = replyTo(request, CODE.accessAccept, [rate], 's');
  expect(readClientReply(reply, request, 'other')).toBeNull();
  const other = encodeClientRequest({
    code: 1,
    id: 8,
    secret: 's',
    attributes: [],
    authenticator: AUTHENTICATOR,
  });
  expect(readClientReply(reply, other, 's')).toBeNull();
});

it('takes no harm from any bytes, and believes none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
      expect(readClientReply(Buffer.from(bytes), request, 's')).toBeNull();
    }),
    { numRuns: 20_000 },
  );
});

it('reads no attribute that runs over the end', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 60 }), (bytes) => {
      const reply = readClientReply(
        replyTo(request, CODE.accessAccept, [Buffer.from(bytes)], 's'),
        request,
        's',
      );
      for (const { value } of reply?.attributes ?? []) expect(value.length).toBeLessThanOrEqual(bytes.length);
    }),
  );
});
