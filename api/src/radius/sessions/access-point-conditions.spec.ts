import { onAccessPoint, type PlacedPoint } from './access-point-conditions';

const point = (id: number, values: Partial<PlacedPoint> = {}): PlacedPoint => ({
  id,
  nasShortname: 'monte',
  source: 'called_station_id',
  matchField: 'called_station_id',
  matchValue: 'nord',
  ...values,
});

describe('the sessions on an access point', () => {
  it('begin with its value, and with no longer one of the same NAS', () => {
    const all = [
      point(1),
      point(2, { matchValue: 'nord-2' }),
      point(3, { matchValue: 'sud' }),
      point(4, { matchValue: 'nord-3', nasShortname: 'valle' }),
      point(5, { matchField: 'nas_port_id', matchValue: 'nord-4' }),
    ];
    expect(onAccessPoint(point(1), all, 'p')).toEqual({
      where:
        '(s.nasshortname = :pnas AND BINARY s.calledstationid LIKE :p0 AND NOT BINARY s.calledstationid LIKE :p1)',
      parameters: { pnas: 'monte', p0: 'nord%', p1: 'nord-2%' },
    });
  });

  it('take wildcards at their word', () => {
    const { parameters } = onAccessPoint(point(1, { matchValue: '50%_a' }), [], 'p');
    expect(parameters).toEqual({ pnas: 'monte', p0: String.raw`50\%\_a%` });
  });

  it('are those of the accounts, where the NAS tells nothing', () => {
    expect(onAccessPoint(point(7, { source: 'account' }), [], 'p')).toEqual({
      where: '(s.nasshortname = :pnas AND a.accessPointId = :pid)',
      parameters: { pnas: 'monte', pid: 7 },
    });
  });

  it('are none when its NAS tells another thing than it asks for', () => {
    expect(onAccessPoint(point(1, { matchField: 'mac' }), [], 'p').where).toBe('(1 = 0)');
    expect(onAccessPoint(point(1, { matchValue: '' }), [], 'p').where).toBe('(1 = 0)');
  });
});
