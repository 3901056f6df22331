import { sessionCsvHead, sessionCsvLines } from './session-csv';
import type { SessionRow } from './session-rows.query';

const row: SessionRow = {
  ...{
    id: 1,
    username: 'mario.rossi',
    accountId: 1,
    partnerId: 1,
    contractId: 1,
    serviceId: 1,
    state: 'active',
  },
  ...{ partnerName: '=cmd|calc;"x"', contractCode: 'C-1', serviceName: 'FWA 100', reason: 'in-force' },
  ...{ nasId: 1, nasName: 'Monte', accessPointId: null, accessPointName: null, area: null, raw: 'vlan120' },
  ...{
    ip: '100.64.0.10',
    ipv6Prefix: '',
    mac: '4C:5E:0C:11:22:33',
    nasAddress: '10.0.0.1',
    acctsessionid: '81',
  },
  startedAt: new Date('2026-11-01T10:00:00Z'),
  ...{
    updatedAt: null,
    stoppedAt: null,
    duration: 60,
    down: 5_000_000_000,
    up: 7,
    freshness: 'online',
    cause: '',
  },
};

it('is what a spreadsheet opens, and no formula of it', () => {
  expect(sessionCsvHead()).toMatch(/^\uFEFFutente;cliente;.*;causa\r\n$/);
  expect(sessionCsvLines([row])).toBe(
    `mario.rossi;"'=cmd|calc;""x""";C-1;FWA 100;Monte;vlan120;100.64.0.10;;4C:5E:0C:11:22:33;2026-11-01T10:00:00.000Z;;60;5000000000;7;\r\n`,
  );
});
