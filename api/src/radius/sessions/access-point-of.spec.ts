import { accessPointOf, type PointRule, type SessionPlace } from './access-point-of';

describe('which access point a customer is on', () => {
  const session: SessionPlace = {
    calledStationId: 'monte-nord-2',
    nasPortId: 'vlan120',
    circuitId: 'sw-monte eth 1/3:501',
    remoteId: '',
    callingStationId: '4C:5E:0C:11:22:33',
    accountAccessPointId: 9,
  };
  const points: PointRule[] = [
    { id: 1, matchField: 'called_station_id', matchValue: 'monte' },
    { id: 2, matchField: 'called_station_id', matchValue: 'monte-nord' },
    { id: 3, matchField: 'called_station_id', matchValue: 'monte-nord-2' },
    { id: 4, matchField: 'nas_port_id', matchValue: 'vlan1' },
    { id: 5, matchField: 'nas_port_id', matchValue: 'vlan999' },
    { id: 6, matchField: 'circuit_id', matchValue: '' },
    { id: 7, matchField: 'mac', matchValue: '4C:5E:0C' },
  ];

  it.each([
    ['called_station_id', points, 3, 'monte-nord-2'],
    ['called_station_id', points.slice(0, 2), 2, 'monte-nord-2'],
    ['called_station_id', points.slice(3), null, 'monte-nord-2'],
    ['nas_port_id', points, 4, 'vlan120'],
    ['circuit_id', points, null, 'sw-monte eth 1/3:501'],
    ['remote_id', points, null, ''],
    ['mac', points, 7, '4C:5E:0C:11:22:33'],
    ['account', points, 9, ''],
  ] as const)('%s', (source, rules, accessPointId, raw) => {
    expect(accessPointOf(source, session, rules)).toEqual({ accessPointId, raw });
  });
});
