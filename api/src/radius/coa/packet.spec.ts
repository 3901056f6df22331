import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describeWithSpecs, specText } from '../../../../test/support/specs';
import { encodeAttribute, type WireAttribute, type WireType } from './attributes';
import { encodeRequest, requestKind, verifyReply, type CoaRequest } from './packet';

const SECRET = 'coasecret';
const userName: WireAttribute = { vendor: null, number: 1, type: 'string' };
const framedIp: WireAttribute = { vendor: null, number: 8, type: 'ipaddr' };
const sessionId: WireAttribute = { vendor: null, number: 44, type: 'string' };
const rateLimit: WireAttribute = { vendor: 14988, number: 8, type: 'string' };

function attribute(spec: WireAttribute, value: string): Buffer {
  const bytes = encodeAttribute(spec, value);
  if (!bytes) throw new Error(`not encodable: ${value}`);
  return bytes;
}

const session = [attribute(userName, 'mario.rossi'), attribute(sessionId, '81a00001')];
const withAddress = [...session, attribute(framedIp, '10.10.0.1')];

describeWithSpecs('CoA packets, byte by byte', () => {
  const vectors = new Map(
    specText('radius/coa-vectors.csv')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',') as [string, string])
      .map(([name, hex]) => [name, Buffer.from(hex, 'hex')]),
  );
  const vector = (name: string): Buffer => vectors.get(name) ?? Buffer.alloc(0);
  const nas = attribute({ vendor: null, number: 4, type: 'ipaddr' }, '10.10.0.1');

  it.each<[string, CoaRequest]>([
    [
      'disconnect_request_no_ma',
      { kind: 'disconnect', id: 7, secret: SECRET, attributes: [...session, nas], sign: false },
    ],
    [
      'disconnect_request_with_ma',
      { kind: 'disconnect', id: 8, secret: SECRET, attributes: [...session, nas], sign: true },
    ],
    [
      'coa_request_rate_with_ma',
      {
        kind: 'coa',
        id: 9,
        secret: SECRET,
        attributes: [...session, nas, attribute(rateLimit, '512k/512k')],
        sign: true,
      },
    ],
  ])('%s', (name, request) => {
    expect(encodeRequest(request).toString('hex')).toBe(vector(name).toString('hex'));
  });

  it.each([
    ['disconnect_ack_for_it', 'disconnect_request_no_ma', { kind: 'ack' }],
    ['disconnect_nak_503_for_it', 'disconnect_request_no_ma', { kind: 'nak', errorCause: 503 }],
    ['disconnect_ack_for_ma', 'disconnect_request_with_ma', { kind: 'ack' }],
    ['coa_ack_for_it', 'coa_request_rate_with_ma', { kind: 'ack' }],
    ['coa_nak_401_for_it', 'coa_request_rate_with_ma', { kind: 'nak', errorCause: 401 }],
  ])('%s answers %s', (reply, request, expected) => {
    expect(verifyReply(vector(reply), vector(request), SECRET)).toEqual(expected);
    expect(verifyReply(vector(reply), vector(request), 'another secret')).toBeNull();
  });

  it('takes no answer for another request', () => {
    const request = vector('disconnect_request_no_ma');
    for (const name of ['coa_ack_for_it', 'coa_nak_401_for_it', 'disconnect_ack_for_ma']) {
      expect(verifyReply(vector(name), request, SECRET)).toBeNull();
    }
  });
});

describe('a request of ours', () => {
  const request = encodeRequest({ kind: 'coa', id: 9, secret: SECRET, attributes: withAddress, sign: true });

  it('is known by the secret that it was made with', () => {
    expect(requestKind(request, SECRET)).toBe('coa');
    expect(requestKind(request, 'another secret')).toBeNull();
    expect(requestKind(request.subarray(0, 19), SECRET)).toBeNull();
    expect(requestKind(Buffer.alloc(0), SECRET)).toBeNull();
  });
});

describe('malformed input', () => {
  const request = encodeRequest({ kind: 'coa', id: 9, secret: SECRET, attributes: withAddress, sign: true });
  const bytes = fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array));
  /** Random bytes behind a header that looks right, so that they get as far as they can. */
  const plausible = fc.tuple(fc.constantFrom(44, 45), bytes).map(([code, tail]) => {
    const packet = Buffer.concat([Buffer.of(code, 9, 0, 0), Buffer.alloc(16), tail]);
    packet.writeUInt16BE(packet.length, 2);
    return packet;
  });

  /** As good as a NAS's own, but for an attribute at its end that is too short or runs over. */
  const signed = fc
    .tuple(fc.constantFrom(44, 45), bytes, fc.constantFrom(0, 1, 3, 40, 255))
    .map(([code, tail, length]) => {
      const good = tail.length > 1 ? Buffer.concat([Buffer.of(18, tail.length + 2), tail]) : Buffer.alloc(0);
      return answer(code, Buffer.concat([good, Buffer.of(101, length)]));
    });

  function answer(code: number, attributes: Buffer): Buffer {
    const packet = Buffer.concat([Buffer.of(code, 9, 0, 0), request.subarray(4, 20), attributes]);
    packet.writeUInt16BE(packet.length, 2);
    createHash('md5').update(packet).update(SECRET).digest().copy(packet, 4);
    return packet;
  }

  /** A hundred at a time: most of the time of a run goes into starting it. */
  const often = <T>(one: fc.Arbitrary<T>, isRefused: (value: T) => boolean): void => {
    const hundred = fc.array(one, { minLength: 100, maxLength: 100, size: 'max' });
    fc.assert(
      fc.property(hundred, (values) => values.every(isRefused)),
      { numRuns: 1000 },
    );
  };

  it('100,000 malformed replies: no crash, nothing accepted', () => {
    expect(verifyReply(answer(44, Buffer.alloc(0)), request, SECRET)).toEqual({ kind: 'ack' });
    often(fc.oneof(bytes, plausible, signed), (reply) => verifyReply(reply, request, SECRET) === null);
  });

  it('100,000 malformed values: no crash, nothing accepted', () => {
    const types: WireType[] = ['octets', 'integer', 'ipaddr', 'ipv6addr', 'ipv6prefix', 'ifid'];
    // No letters that a value may hold but a-f, so that no random text is a good value by chance.
    const junk = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => `${text}~`);
    const long = fc.string({ minLength: 300, maxLength: 400 });
    const malformed = fc.record({
      vendor: fc.constantFrom(null, 14988),
      typed: fc.oneof(
        { weight: 4, arbitrary: fc.record({ type: fc.constantFrom(...types), value: junk }) },
        {
          weight: 1,
          arbitrary: fc.record({ type: fc.constantFrom<WireType>('string', ...types), value: long }),
        },
      ),
    });
    often(
      malformed,
      ({ vendor, typed: { type, value } }) => encodeAttribute({ vendor, number: 8, type }, value) === null,
    );
  });

  it('one flipped bit anywhere in a good answer is enough to drop it', () => {
    const whole = Buffer.concat([Buffer.of(44, 9, 0, 20), request.subarray(4, 20)]);
    createHash('md5').update(whole).update(SECRET).digest().copy(whole, 4);
    expect(verifyReply(whole, request, SECRET)).toEqual({ kind: 'ack' });
    fc.assert(
      fc.property(fc.nat({ max: whole.length * 8 - 1 }), (bit) => {
        const broken = Buffer.from(whole);
        const at = bit >> 3;
        broken.writeUInt8(broken.readUInt8(at) ^ (1 << (bit & 7)), at);
        return verifyReply(broken, request, SECRET) === null;
      }),
    );
  });
});
