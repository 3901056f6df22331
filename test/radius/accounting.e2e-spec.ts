import { testApp } from '../support/app';
import { describeWithFreeradius } from '../support/freeradius';
import { Network } from '../support/network';
import { describeWithSpecs, specText } from '../support/specs';

type Packet = Readonly<Record<string, string | number>>;

interface Session {
  readonly acctstarttime: Date;
  readonly acctupdatetime: Date;
  readonly acctstoptime: Date | null;
  readonly acctsessiontime: number;
  readonly acctinputoctets: string;
  readonly acctoutputoctets: string;
  readonly acctterminatecause: string;
  readonly [column: string]: unknown;
}

const packet = (name: string): string => specText(`radius/packets/${name}.txt`);
const DAY = 86_400;

describeWithFreeradius('accounting', () => {
  const app = testApp({ worker: false, radius: {} });
  const network = new Network(app);
  const clockNow = Math.floor(Date.now() / 1000);
  let session = 0;

  beforeAll(() => network.nas({ shortname: 'monte' }));

  const rows = (where = '1 = 1'): Promise<Session[]> =>
    app.db.query<Session[]>(`SELECT * FROM radacct WHERE ${where} ORDER BY radacctid`);

  /** A session of its own, whose packets say when things happened: seconds after a moment an hour ago. */
  function newSession(more: Packet = {}) {
    const id = `s${++session}`;
    const begun = clockNow - 3600;
    const tell = (type: string, after: number, values: Packet = {}) =>
      network.send(
        'acct',
        Object.entries({
          'Acct-Status-Type': type,
          'User-Name': 'mario.rossi',
          'Acct-Session-Id': id,
          'NAS-IP-Address': '10.10.0.1',
          'Event-Timestamp': begun + after,
          ...more,
          ...values,
        }),
      );
    const row = async (): Promise<Session & { start: number; update: number; stop: number | null }> => {
      const [found] = await rows(`acctsessionid = '${id}'`);
      const after = (date: Date): number => date.getTime() / 1000 - begun;
      return {
        ...found!,
        start: after(found!.acctstarttime),
        update: after(found!.acctupdatetime),
        stop: found!.acctstoptime && after(found!.acctstoptime),
      };
    };
    return { id, tell, row };
  }

  describeWithSpecs('of the published packets', () => {
    it('is answered, each of them', async () => {
      for (const name of [
        ...['acct-start', 'acct-interim-gigawords', 'acct-start-circuit', 'acct-stop'],
        ...['acct-off-no-sessions', 'acct-on'],
      ]) {
        expect([name, (await network.send('acct', packet(name))).kind]).toEqual([
          name,
          'Accounting-Response',
        ]);
      }
      const [first, circuit] = await rows();
      expect(first).toMatchObject({
        username: 'mario.rossi',
        nasipaddress: '10.10.0.1',
        nasshortname: 'monte',
        nasportid: 'vlan-ap-monte1',
        calledstationid: 'AP-MONTE-1',
        callingstationid: 'AA:BB:CC:DD:EE:01',
        framedipaddress: '100.64.0.10',
        acctinputoctets: '2000',
        acctoutputoctets: '10000000000', // two gigawords and 1410065408
        acctsessiontime: 900,
        acctterminatecause: 'Lost-Carrier',
      });
      expect(circuit).toMatchObject({
        circuitid: 'sw-monte eth 1 1/3/10:501',
        remoteid: 'AP-MONTE-1/SectorA/CPE0042',
        acctterminatecause: 'NAS-Reboot',
      });
    });

    it('counts beyond 32 bits', async () => {
      await network.send('acct', packet('acct-interim-gigawords').replace('81a00001', 'giga'));
      expect(await rows("acctsessionid = 'giga'")).toMatchObject([{ acctoutputoctets: '5000000000' }]);
    });
  });

  it('a Start sent again, or late, does not move the start', async () => {
    const { tell, row } = newSession();
    await tell('Start', 0);
    await tell('Start', 4);
    expect(await row()).toMatchObject({ start: 0, stop: null });
    await tell('Start', -2);
    expect((await row()).start).toBe(-2);
  });

  it('takes off the delay that a packet sent again tells of', async () => {
    const { tell, row } = newSession({ 'Acct-Delay-Time': 30 });
    await tell('Start', 30);
    expect(await row()).toMatchObject({ start: 0, update: 0 });
  });

  it('an interim report whose Start was lost makes the session', async () => {
    const { tell, row } = newSession();
    await tell('Interim-Update', 600, { 'Acct-Session-Time': 600, 'Acct-Input-Octets': 5 });
    expect(await row()).toMatchObject({ start: 0, update: 600, stop: null, acctinputoctets: '5' });
  });

  it('a Stop alone is a whole session', async () => {
    const { tell, row } = newSession();
    await tell('Stop', 900, { 'Acct-Session-Time': 900 });
    expect(await row()).toMatchObject({ start: 0, stop: 900, acctterminatecause: 'Unknown' });
  });

  it('a report that comes after the Stop takes nothing back', async () => {
    const { tell, row } = newSession();
    await tell('Start', 0);
    await tell('Stop', 900, {
      'Acct-Session-Time': 900,
      'Acct-Output-Octets': 2000,
      'Acct-Terminate-Cause': 'User-Request',
    });
    await tell('Interim-Update', 890, { 'Acct-Session-Time': 890, 'Acct-Output-Octets': 1900 });
    await tell('Interim-Update', 1200, { 'Acct-Session-Time': 890, 'Acct-Output-Octets': 1900 });
    await tell('Stop', 930, { 'Acct-Session-Time': 900, 'Acct-Terminate-Cause': 'Lost-Carrier' });
    expect(await row()).toMatchObject({
      stop: 900,
      acctoutputoctets: '2000',
      acctsessiontime: 900,
      acctterminatecause: 'User-Request',
    });
  });

  it.each(['Stale-Session', 'NAS-Reboot'])(
    'a session closed as %s that still reports is up',
    async (cause) => {
      const { id, tell, row } = newSession();
      await tell('Start', 0);
      await tell('Interim-Update', 300, { 'Acct-Session-Time': 300, 'Acct-Input-Octets': 10 });
      await app.db.query(
        'UPDATE radacct SET acctstoptime = acctupdatetime, acctterminatecause = ? WHERE acctsessionid = ?',
        [cause, id],
      );
      await tell('Interim-Update', 200, { 'Acct-Session-Time': 200 }); // late: tells nothing of now
      expect((await row()).stop).toBe(300);
      await tell('Interim-Update', 1500, { 'Acct-Session-Time': 1500, 'Acct-Input-Octets': 20 });
      expect(await row()).toMatchObject({ start: 0, update: 1500, stop: null, acctterminatecause: '' });
      await tell('Stop', 1600, { 'Acct-Session-Time': 1600, 'Acct-Terminate-Cause': 'User-Request' });
      expect(await row()).toMatchObject({ stop: 1600, acctterminatecause: 'User-Request' });
    },
  );

  it('values that are too long are cut, not refused', async () => {
    const { tell, row } = newSession({
      'NAS-Port-Id': 'p'.repeat(200),
      'Called-Station-Id': 'c'.repeat(200),
      'Connect-Info': 'i'.repeat(240),
    });
    expect(await tell('Start', 0)).toMatchObject({ kind: 'Accounting-Response' });
    expect(await row()).toMatchObject({ nasportid: 'p'.repeat(128), calledstationid: 'c'.repeat(128) });
  });

  it('a NAS that starts again closes its own sessions, and those alone', async () => {
    const own = newSession({ 'NAS-IP-Address': '10.20.0.1' });
    const other = newSession({ 'NAS-IP-Address': '10.20.0.2' });
    const younger = newSession({ 'NAS-IP-Address': '10.20.0.1' });
    await own.tell('Start', 0);
    await other.tell('Start', 0);
    await younger.tell('Start', 500);
    await network.send('acct', [
      ['Acct-Status-Type', 'Accounting-On'],
      ['NAS-IP-Address', '10.20.0.1'],
      ['Event-Timestamp', clockNow - 3600 + 400],
    ]);
    expect(await own.row()).toMatchObject({
      stop: 400,
      acctterminatecause: 'NAS-Reboot',
      acctsessiontime: 400,
    });
    expect((await other.row()).stop).toBeNull();
    expect((await younger.row()).stop).toBeNull();
    expect(await app.db.query("SELECT * FROM nasreload WHERE nasipaddress = '10.20.0.1'")).toHaveLength(1);
  });

  it('a NAS without an address of its own is known by where its packets come from', async () => {
    const nameless = newSession({ 'NAS-IP-Address': '0.0.0.0' });
    await nameless.tell('Start', 0);
    expect(await nameless.row()).toMatchObject({ nasipaddress: network.address, nasshortname: 'monte' });
  });

  it('does not believe a clock that is weeks off', async () => {
    const { id, tell } = newSession();
    await tell('Start', -40 * DAY);
    const [row] = await rows(`acctsessionid = '${id}'`);
    expect(Math.abs(row!.acctstarttime.getTime() / 1000 - clockNow)).toBeLessThan(300);
  });

  describe('of an account that may be in once', () => {
    const mac = 'AA:BB:CC:DD:EE:01';

    beforeAll(() => network.account());

    const online = async (age: number): Promise<void> => {
      await app.db.query('DELETE FROM radacct');
      const { tell } = newSession({ 'Calling-Station-Id': mac });
      await tell('Start', 3600 - age);
    };

    it.each([
      // last heard of  who dials in          answer
      [10, 'AA:BB:CC:DD:EE:02', 'Access-Reject'],
      [10, mac, 'Access-Accept'], // the same device, its old session hanging
      [2000, 'AA:BB:CC:DD:EE:02', 'Access-Accept'], // the old session is not up any more
    ])('heard of %i s ago, from %s: %s', async (age, from, kind) => {
      await online(age);
      const answer = await network.pap({ mac: from });
      expect(answer.kind).toBe(kind);
      if (kind === 'Access-Reject')
        expect(answer.attributes['Reply-Message']?.[0]).toContain('already logged in');
    });
  });
});
