import { testApp } from '../support/app';
import { tokenFor } from '../support/people';

const app = testApp();

interface Report {
  readonly data: readonly { readonly line: number; readonly code: string; readonly outcome: string }[];
}

const CSV = 'codice;nome;natura\n3190;Canoni assistenza;income\n1501;Altro nome;expense\n3191;;income\n';
const send = (dryRun: boolean): Promise<Report> =>
  app.post('/chart-of-accounts/import', { csv: CSV, dryRun });
const outcomes = ({ data }: Report): unknown[] => data.map(({ line, outcome }) => [line, outcome]);

it('adds what is new and without fault, row by row, and can be sent again', async () => {
  expect(outcomes(await send(true))).toEqual([
    [2, 'valid'],
    [3, 'exists'],
    [4, 'faulty'],
  ]);
  expect(await app.list('/accounts', { q: '3190' })).toEqual([]);
  expect(outcomes(await send(false))).toEqual([
    [2, 'created'],
    [3, 'exists'],
    [4, 'faulty'],
  ]);
  expect(await app.list('/accounts', { q: '3190' })).toMatchObject([
    { name: 'Canoni assistenza', active: true },
  ]);
  expect(await app.list('/accounts', { q: '1501' })).toMatchObject([
    { name: 'Crediti v/clienti', type: 'asset_receivable' },
  ]);
  expect(outcomes(await send(false))).toMatchObject([
    [2, 'exists'],
    [3, 'exists'],
    [4, 'faulty'],
  ]);
});

it('goes out as it comes in', async () => {
  const csv = (await app.download('/chart-of-accounts/csv')).toString();
  const { data } = await app.post<Report>('/chart-of-accounts/import', { csv, dryRun: true });
  const { total } = await app.get<{ total: number }>('/accounts');
  expect(data).toHaveLength(total);
  expect(new Set(data.map(({ outcome }) => outcome))).toEqual(new Set(['exists']));
});

it('is refused as a whole if its columns mean nothing, and to whoever only reads', async () => {
  await app.call('post', '/chart-of-accounts/import', { csv: 'colore\nrosso\n' }, { expect: 422 });
  const token = await tokenFor(app, ['account.read']);
  await app.call('post', '/chart-of-accounts/import', { csv: CSV }, { token, expect: 403 });
});
