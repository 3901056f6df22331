import { testApp } from '../support/app';
import { issueDocument } from '../support/issue-document';

const app = testApp({ today: '2025-11-20' });

interface Obstacle {
  readonly code: string;
  readonly count: number;
  readonly blocks: boolean;
}

const PERIOD = { from: '2025-11-20', to: '2026-11-20' };
let partnerId: number;

const charge = (net: string) =>
  issueDocument(app, { partnerId, issuedOn: '2025-11-20', net, period: PERIOD });

/** What is said of deferrals where the year is about to be closed. */
async function told(): Promise<Obstacle[]> {
  await app.drain();
  const { obstacles } = await app.get<{ obstacles: Obstacle[] }>('/year-closings/preview?year=2025');
  return obstacles.filter(({ code }) => code.startsWith('deferrals-'));
}

async function defer(): Promise<number> {
  const { sales, purchases } = await app.get<Record<string, string>>('/deferrals/preview?day=2025-12-31');
  return (await app.post<{ id: number }>('/deferrals', { day: '2025-12-31', sales, purchases })).id;
}

beforeAll(async () => {
  partnerId = (await app.given.partner()).id;
  await charge('120.00');
});

it('says nothing of deferrals while the year is not over', async () => {
  expect(await told()).toEqual([]);
  app.clock.hold('2026-01-20');
});

it('warns where the end of the year is not deferred, or not as the documents have it by now', async () => {
  expect(await told()).toEqual([{ code: 'deferrals-missing', count: 1, blocks: false }]);
  const id = await defer();
  expect(await told()).toEqual([]);
  await charge('60.00');
  expect(await told()).toEqual([{ code: 'deferrals-changed', count: 1, blocks: false }]);
  await app.post(`/deferrals/${id}/undo`);
  expect(await told()).toEqual([{ code: 'deferrals-missing', count: 2, blocks: false }]);
  await defer();
});

it('judges what was posted by the method it was posted with', async () => {
  const { version } = await app.get<{ version: number }>('/accounting-setting');
  await app.patch('/accounting-setting', { version, deferralMethod: 'months' });
  expect(await told()).toEqual([]);
});

it('warns only: the year can be closed all the same', async () => {
  await charge('30.00');
  expect(await told()).toEqual([{ code: 'deferrals-changed', count: 1, blocks: false }]);
  const { result } = await app.get<{ result: string }>('/year-closings/preview?year=2025');
  expect(await app.post('/year-closings', { year: 2025, result })).toMatchObject({ year: 2025, round: 1 });
});
