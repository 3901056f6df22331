import { testApp } from '../support/app';
import { Network } from '../support/network';
import { tokenFor } from '../support/people';

interface Report {
  readonly total: number;
  readonly data: {
    line: number;
    username: string | null;
    outcome: string;
    faults: { field: string; code: string }[];
  }[];
}

const app = testApp({ today: '2026-03-10' });
const network = new Network(app);

const send = (csv: string, more: object = {}): Promise<Report> =>
  app.post<Report>('/radius-accounts/import', { csv, ...more });
const outcomes = ({ data }: Report): string[] =>
  data.map(
    ({ username, outcome, faults }) =>
      `${username ?? '–'} ${outcome}${faults.map(({ field, code }) => ` ${field}:${code}`).join('')}`,
  );
const count = async (): Promise<number> => {
  const [row] = await app.db.query<{ n: string }[]>('SELECT COUNT(*) AS n FROM radius_account');
  return Number(row?.n);
};

const fiscalCode = '01234567897';
let codeOfContract: string;

beforeAll(async () => {
  await network.service({ name: 'Fibra 100' });
  const contract = await app.given.contract();
  codeOfContract = contract.code as string;
  await app.given.partner({ kind: 'company', name: 'Reti Srl', fiscalCode, vatNumber: fiscalCode });
});

const file = (): string =>
  [
    'utente;password;contratto;codice fiscale;servizio;ip;mac;scadenza;sessioni',
    `con.contratto;Segreta!1;${codeOfContract};;Fibra 100;198.51.100.7;aabbccddee01;2027-12-31;2`,
    `con.cliente;;;${fiscalCode};fibra 100;;;;`,
    `stesso.ip;;;${fiscalCode};Fibra 100;198.51.100.7;;;`,
    `senza.niente;;;;Fibra 100;;;;`,
    `ignoti;;X999;;Seta;;;31/12/2027;molte`,
    `con.cliente;;;${fiscalCode};Fibra 100;;;;`,
    `brutto mac;;;${fiscalCode};Fibra 100;;zz;;`,
  ].join('\n');

const FAULTS = [
  'senza.niente faulty customer:radius-account.customer-missing',
  'ignoti faulty contract:radius-import.no-such-contract service:radius-import.no-such-service simultaneousUse:radius-import.number expiresOn:radius-import.day',
  'con.cliente faulty username:radius-import.repeated',
  'brutto mac faulty username:radius-account.username macLock:radius-account.mac',
];

it('a dry run says row by row what would come of the file, and writes nothing', async () => {
  const report = await send(file(), { dryRun: true });
  expect(report.total).toBe(7);
  expect(outcomes(report)).toEqual([
    ...['con.contratto valid', 'con.cliente valid', 'stesso.ip valid'],
    ...FAULTS,
  ]);
  expect(await count()).toBe(0);
});

it('rows at fault hold up no other, and a second time all that is there stays as it is', async () => {
  const created = await send(file());
  expect(outcomes(created)).toEqual([
    ...['con.contratto created', 'con.cliente created', 'stesso.ip faulty framedIp:radius-address.taken'],
    ...FAULTS,
  ]);
  expect(created.data.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8]);
  expect(await app.list('/radius-accounts', { q: 'con.contratto' })).toMatchObject([
    {
      ...{ contractCode: codeOfContract, serviceName: 'Fibra 100', framedIp: '198.51.100.7' },
      ...{ macLock: 'AA:BB:CC:DD:EE:01', expiresAt: '2027-12-31T23:00:00.000Z' },
    },
  ]);
  const again = await send(file());
  expect(outcomes(again).slice(0, 2)).toEqual(['con.contratto exists', 'con.cliente exists']);
  const others = await send(`utente;contratto\ncon.cliente;${codeOfContract}`);
  expect(outcomes(others)).toEqual(['con.cliente faulty username:radius-account.username-taken']);
  expect(await count()).toBe(2);
});

it('a long file goes window by window', async () => {
  const rows = Array.from({ length: 250 }, (_, index) => `serie.${String(index)};${fiscalCode};Fibra 100`);
  const csv = ['utente,codice fiscale,servizio'.replaceAll(',', ';'), ...rows].join('\n');
  const first = await send(csv, { from: 0, count: 200 });
  const rest = await send(csv, { from: 200, count: 200 });
  expect([first.total, first.data.length, rest.data.length]).toEqual([250, 200, 50]);
  expect([...first.data, ...rest.data].every(({ outcome }) => outcome === 'created')).toBe(true);
});

it('a column nobody knows is told, and those that are', async () => {
  const { body, status } = await app.call(
    'post',
    '/radius-accounts/import',
    { csv: 'utente;colore\na;b' },
    { expect: 422 },
  );
  expect([status, body]).toMatchObject([
    422,
    { code: 'radius-import.invalid-column', params: { name: 'colore' } },
  ]);
});

it('customers of others are not there for a reseller', async () => {
  const reseller = await app.given.partner({ reseller: true });
  const token = await tokenFor(app, ['radius-account.import'], { resellerId: reseller.id });
  const csv = `utente;codice fiscale;servizio\nabusivo;${fiscalCode};Fibra 100`;
  const report = await app.post<Report>('/radius-accounts/import', { csv }, { token });
  expect(outcomes(report)).toEqual(['abusivo faulty customer:radius-import.no-such-customer']);
});
