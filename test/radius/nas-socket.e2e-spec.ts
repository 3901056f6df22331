import { encodeAttribute } from '../../api/src/radius/coa/attributes';
import {
  NasSocket,
  type CoaCall,
  type CoaTiming,
  type SentPacket,
} from '../../api/src/radius/coa/nas-socket.gateway';
import { FakeNas } from '../support/fake-nas';

const TIMING: CoaTiming = { waitsMs: [200, 400, 800], inFlight: 32, perSecond: 5000 };

function call(user: string, urgent = false): CoaCall {
  const name = encodeAttribute({ vendor: null, number: 1, type: 'string' }, user);
  return { kind: 'disconnect', attributes: name ? [name] : [], urgent };
}

describe('a socket to a NAS', () => {
  let nas: FakeNas;
  let socket: NasSocket;

  function newSocket(secret = nas.secret, timing = TIMING, from = 0): NasSocket {
    const { address, coaPort: port } = nas;
    const target = { nasId: 1, address, port, secret, sign: true };
    return new NasSocket(target, timing, () => Promise.resolve(), from);
  }
  function openSocket(secret = nas.secret, timing = TIMING): void {
    socket = newSocket(secret, timing);
  }
  /** Sends a packet to a NAS that is silent; what was noted of it. */
  async function unanswered(user: string): Promise<SentPacket> {
    nas.answer = 'silence';
    const sent = await new Promise<SentPacket>((resolve) => {
      const keep = (one: SentPacket): Promise<void> => {
        resolve(one);
        return Promise.resolve();
      };
      void socket.request({ ...call(user), keep });
    });
    await nas.got(1);
    nas.answer = 'ack';
    return sent;
  }

  beforeEach(async () => {
    nas = await new FakeNas().open();
    openSocket();
  });
  afterEach(() => {
    socket.close();
    nas.close();
  });

  it('tells an ACK, and how long it took', async () => {
    const outcome = await socket.request(call('mario'));
    expect(outcome).toMatchObject({ result: 'ack', attempts: 1, errorCause: null });
    expect(outcome.rttMs).toBeLessThan(1000);
    expect(nas.received).toMatchObject([{ kind: 'disconnect', values: { 1: 'mario' } }]);
  });

  it('tells the cause of a NAK', async () => {
    nas.answer = { nak: 503 };
    expect(await socket.request(call('mario'))).toMatchObject({ result: 'nak', errorCause: 503 });
  });

  it('sends the same packet three times to a NAS that is silent, then gives up', async () => {
    nas.answer = 'silence';
    const outcome = await socket.request(call('mario'));
    expect(outcome).toMatchObject({ result: 'timeout', attempts: 3, rttMs: null });
    expect(nas.received).toHaveLength(3);
    expect(new Set(nas.received.map(({ bytes }) => bytes.toString('hex'))).size).toBe(1);
    const [first = 0, second = 0, third = 0] = nas.received.map(({ at }) => at);
    expect(second - first).toBeGreaterThan(100);
    expect(third - second).toBeGreaterThan(200);
  });

  it('takes a late answer to an earlier try', async () => {
    nas.answer = () => (nas.received.length === 1 ? { ackAfterMs: 300 } : 'silence');
    expect(await socket.request(call('mario'))).toMatchObject({ result: 'ack', attempts: 2 });
  });

  it('drops answers made with another secret', async () => {
    socket.close();
    openSocket('other');
    expect(await socket.request(call('mario'))).toMatchObject({ result: 'timeout' });
    expect(nas.received).toHaveLength(0); // the NAS, too, finds the request not genuine
  });

  it('keeps at most so many in flight, each with an id of its own', async () => {
    let open = 0;
    let most = 0;
    nas.answer = () => {
      most = Math.max(most, ++open);
      setTimeout(() => (open -= 1), 5);
      return { ackAfterMs: 5 };
    };
    const outcomes = await Promise.all(Array.from({ length: 400 }, (_, n) => socket.request(call(`u${n}`))));
    expect(outcomes.every(({ result }) => result === 'ack')).toBe(true);
    expect(most).toBeLessThanOrEqual(TIMING.inFlight);
    expect(new Set(nas.received.map(({ values }) => values[1])).size).toBe(400);
  });

  it('gives up what waits for a NAS that is away, and lets the urgent go first', async () => {
    socket.close();
    openSocket(nas.secret, { ...TIMING, inFlight: 5 });
    nas.answer = 'silence';
    const waiting = Array.from({ length: 20 }, (_, n) => socket.request(call(`u${n}`)));
    const urgent = socket.request(call('urgent', true));
    const outcomes = await Promise.all(waiting);
    expect(outcomes.every(({ result }) => result === 'timeout')).toBe(true);
    expect(outcomes.filter(({ message }) => message === 'nas-silent').length).toBeGreaterThanOrEqual(10);
    expect((await urgent).attempts).toBe(3);
  });

  it('sends nothing that was not noted, and what was noted is what is sent', async () => {
    const sent = await unanswered('mario');
    expect(nas.received[0]).toMatchObject({ bytes: sent.packet, port: sent.port });
    const before = nas.received.length;
    const fault = await socket.request({
      ...call('luigi'),
      keep: () => Promise.reject(new Error('no database')),
    });
    expect(fault).toMatchObject({ result: 'error', attempts: 0, message: 'not-kept' });
    expect(nas.received.slice(before).filter(({ values }) => values[1] === 'luigi')).toEqual([]);
  });

  it('takes up what another sent that is no more: the same packet, from the same port', async () => {
    const earlier = await unanswered('mario');
    socket.close();
    const [first] = nas.received.splice(0);
    socket = newSocket(nas.secret, TIMING, earlier.port);
    expect(await socket.request({ ...call('changed meanwhile'), earlier })).toMatchObject({ result: 'ack' });
    expect(nas.received).toMatchObject([{ bytes: first!.bytes, port: first!.port }]);
  });

  it('sends it from another port where that is taken, and a new one where its secret is no more', async () => {
    const earlier = await unanswered('mario');
    const heir = newSocket(nas.secret, TIMING, earlier.port);
    const stranger = newSocket('another', TIMING);
    try {
      nas.received.splice(0);
      expect(await heir.request({ ...call('mario'), earlier })).toMatchObject({ result: 'ack' });
      expect(nas.received.find(({ port }) => port !== earlier.port)?.bytes).toEqual(earlier.packet);
      const kept: SentPacket[] = [];
      const keep = (one: SentPacket): Promise<void> => Promise.resolve(void kept.push(one));
      await stranger.request({ ...call('mario'), earlier, keep });
      expect(kept[0]?.packet.equals(earlier.packet)).toBe(false);
    } finally {
      heir.close();
      stranger.close();
    }
  });
});
