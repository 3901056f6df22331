import { accountingAttributes, madeUpMac, poolAddress, type SimulatedLine } from './simulated-session';

const line: SimulatedLine = {
  ...{ id: 7, username: 'mario', password: 'x', business: false, mac: madeUpMac(7) },
  ...{ calledStationId: 'nord', portId: 'vlan1', port: 7 },
};

it.each([
  [1, '100.64.0.2', '4C:5E:0C:00:00:01'],
  [255, '100.64.1.0', '4C:5E:0C:00:00:FF'],
  [70_000, '100.65.17.113', '4C:5E:0C:01:11:70'],
])('line %i has %s and %s', (id, ip, mac) => {
  expect(poolAddress(id)).toBe(ip);
  expect(madeUpMac(id)).toBe(mac);
});

it('counts beyond what 32 bits hold', () => {
  const session = { line, sessionId: '81', ip: '100.64.0.8', delegatedPrefix: null };
  const counters = { seconds: 60.4, down: 5_000_000_000, up: 10.7 };
  const attributes = accountingAttributes(session, [], 3, counters, null);
  const value = (number: number): number =>
    attributes.find((each) => each.number === number)?.value.readUInt32BE() ?? -1;
  expect([value(43), value(53), value(42), value(52), value(46)]).toEqual([705_032_704, 1, 10, 0, 60]);
});
