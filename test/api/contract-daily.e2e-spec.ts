import { DailySchedule } from '../../api/src/contracts/daily/daily-schedule.service';
import { testApp } from '../support/app';
import { allCharges, billUpTo } from '../support/billing';

type Json = Record<string, unknown>;
type Record_ = Json & { readonly id: number };

/** What days bring: everything a date does to contracts, told first, then done, and never twice. */
describe('the daily run', () => {
  const app = testApp({ today: '2025-03-10', mailbox: true });

  const move = (contract: Json, name: string, body: Json = {}) =>
    app.post<Record_>(`/contracts/${String(contract.id)}/${name}`, body);
  const read = (contract: Json) => app.get<Json>(`/contracts/${String(contract.id)}`);
  const run = async (body: Json = {}) => {
    const { id } = await app.post<Record_>('/contract-daily-runs', { dryRun: false, ...body });
    await app.drain();
    const found = await app.get<Json>(`/contract-daily-runs/${id}`);
    expect(found.status).toBe('finished');
    const results = await app.list<Json>(`/contract-daily-runs/${id}/results`, { perPage: 200 });
    return { ...found, id, results };
  };
  const steps = ({ results }: { results: Json[] }, contract: Json) =>
    results
      .filter(({ contractId }) => contractId === contract.id)
      .map(({ action, onDay, outcome }) => `${String(action)} ${String(onDay)} ${String(outcome)}`);
  const customer = () => app.given.partner({ email: 'mario.rossi@example.it' });

  beforeEach(() => {
    app.clock.hold('2025-03-10');
  });

  it('tells what it would do, does it from the day it was due, and does nothing twice', async () => {
    const [partner] = [await customer()];
    const draft = (values: Json) =>
      app.given.contract({
        partnerId: partner.id,
        startsOn: '2025-03-01',
        draft: true,
        fee: '31.00',
        ...values,
      });
    const proposal = await draft({});
    await move(proposal, 'propose', { validUntil: '2025-03-20' });
    const trial = await draft({ termMonths: 12, renewal: 'tacit' });
    await move(trial, 'start-trial', { until: '2025-03-31', then: 'activate' });
    const dropped = await draft({});
    await move(dropped, 'start-trial', { until: '2025-03-31', then: 'close' });
    const yearly = await app.given.contract({
      ...{
        partnerId: partner.id,
        startsOn: '2024-04-01',
        termMonths: 12,
        renewal: 'tacit',
        renewalMonths: 6,
      },
    });
    const ending = await app.given.contract({
      partnerId: partner.id,
      startsOn: '2024-04-16',
      termMonths: 12,
    });
    const free = await draft({ termMonths: 1 });
    await move(free, 'set-free');

    const told = await run({ day: '2025-04-20', dryRun: true });
    expect(told).toMatchObject({ dryRun: true, scheduled: false });
    expect(steps(told, proposal)).toEqual(['expire 2025-03-21 planned']);
    expect(await read(proposal)).toMatchObject({ status: 'proposal' });
    await app.post('/contract-daily-runs', { day: '2025-04-20', dryRun: false }, { expect: 422 });

    app.clock.hold('2025-04-20');
    const done = await run();
    expect(steps(done, proposal)).toEqual(['expire 2025-03-21 done']);
    expect(steps(done, trial)).toEqual(['trial-activate 2025-04-01 done']);
    expect(steps(done, dropped)).toEqual(['trial-close 2025-04-01 done']);
    expect(steps(done, yearly)).toEqual(['renew 2025-04-01 done']);
    expect(steps(done, ending)).toEqual(['close 2025-04-16 done']);
    expect(steps(done, free)).toEqual(['close 2025-04-01 done']);
    expect(told.results.map(({ action, onDay }) => [action, onDay])).toEqual(
      done.results.map(({ action, onDay }) => [action, onDay]),
    );

    expect(await read(proposal)).toMatchObject({ status: 'expired', nextBillingOn: null });
    expect(await read(trial)).toMatchObject({
      ...{ status: 'active', nextBillingOn: '2025-04-01', lines: [{ startsOn: '2025-04-01' }] },
      ...{ termStartsOn: '2025-04-01', termEndsOn: '2026-03-31', endsOn: null },
    });
    expect(await read(dropped)).toMatchObject({
      status: 'closed',
      endsOn: '2025-03-31',
      nextBillingOn: null,
    });
    expect(await read(yearly)).toMatchObject({ status: 'active', termEndsOn: '2025-09-30' });
    expect(await read(ending)).toMatchObject({ status: 'closed', endsOn: '2025-04-15' });
    expect(await read(free)).toMatchObject({ status: 'closed', nextBillingOn: null });
    expect(await app.get(`/contracts/${yearly.id}/events`)).toMatchObject([
      { kind: 'move' },
      { kind: 'renewal', effectiveOn: '2025-04-01', details: { daily: 'renew', until: '2025-09-30' } },
    ]);

    expect((await run()).results).toEqual([]);
    const { data } = await app.get<{ data: Json[] }>('/contract-daily-runs?perPage=5');
    expect(data).toHaveLength(3);

    const ids = [trial, dropped, free].map(({ id }) => id);
    await billUpTo(app, '2025-04-20', { filters: { contractIds: ids } });
    expect((await allCharges(app)).map(({ periodFrom, amount }) => [periodFrom, amount])).toEqual([
      ['2025-04-01', '31.00'],
    ]);
  });

  it('tells radius and all others what moved, in one event each', async () => {
    const contracts = [await app.given.contract(), await app.given.contract()];
    for (const contract of contracts)
      await move(contract, 'close', { endsOn: '2025-03-31', reason: 'Trasloco' });
    app.clock.hold('2025-04-21');
    await run();
    const events = await app.db.query<{ payload: string }[]>(
      "SELECT payload FROM outbox_event WHERE type = 'contract.closed' ORDER BY id DESC LIMIT 1",
    );
    const payload: unknown = events[0]?.payload;
    const { contractIds } = (typeof payload === 'string' ? JSON.parse(payload) : payload) as Json;
    expect(contractIds).toEqual(contracts.map(({ id }) => id));
  });

  it('writes to customers as many days before as settings say, once each', async () => {
    const partner = await customer();
    const person = { partnerId: partner.id, startsOn: '2025-01-01' };
    const yearly = await app.given.contract({ ...person, termMonths: 12, renewal: 'tacit' });
    const own = await app.given.contract({ ...person, termMonths: 12, reminderDays: [10] });
    const trial = await app.given.contract({ ...person, draft: true });
    await move(trial, 'start-trial', { until: '2025-05-31', then: 'activate' });
    const before = app.mailbox.mails.length;
    const days: Record<string, string[]> = {};
    for (const day of [
      '2025-05-23',
      '2025-05-24',
      '2025-10-31',
      '2025-11-01',
      '2025-12-01',
      '2025-12-02',
      '2025-12-21',
    ]) {
      app.clock.hold(day);
      const { results } = await run();
      days[day] = results
        .filter(({ contractId }) => [yearly.id, own.id, trial.id].includes(Number(contractId)))
        .map(({ action, daysBefore }) => `${String(action)} ${String(daysBefore)}`);
    }
    expect(days).toEqual({
      '2025-05-23': [],
      '2025-05-24': ['notice-trial 7'],
      '2025-10-31': ['trial-activate null'],
      '2025-11-01': ['notice-renewal 60'],
      '2025-12-01': ['notice-renewal 30'],
      '2025-12-02': [],
      '2025-12-21': ['notice-end 10'],
    });
    await app.mailbox.until(before + 4);
    expect(
      app.mailbox.mails
        .slice(before)
        .map(({ subject }) => subject)
        .sort(),
    ).toEqual([
      `Il contratto ${String(yearly.code)} si rinnova dopo il 31/12/2025`,
      `Il contratto ${String(yearly.code)} si rinnova dopo il 31/12/2025`,
      `Il contratto ${String(own.code)} scade il 31/12/2025`,
      `La prova del contratto ${String(trial.code)} finisce il 31/05/2025`,
    ]);
  });

  it('is made once a day by the clock', async () => {
    app.clock.hold('2025-12-22');
    const schedule = app.resolve(DailySchedule);
    await schedule.runToday();
    await schedule.runToday();
    await app.drain();
    const runs = await app.list<Json>('/contract-daily-runs', { perPage: 100 });
    expect(runs.filter(({ scheduled }) => scheduled === true)).toMatchObject([
      { day: '2025-12-22', status: 'finished', dryRun: false, createdBy: 'system' },
    ]);
  });

  it('lists the contract that can’t be written, and does the others', async () => {
    const [bad, good] = [await app.given.contract(), await app.given.contract()];
    app.clock.hold('2025-12-22');
    for (const contract of [bad, good]) await move(contract, 'close', { endsOn: '2025-12-31', reason: 'x' });
    app.clock.hold('2026-01-02');
    await app.db.query(
      `CREATE TRIGGER refuse BEFORE UPDATE ON contract FOR EACH ROW
         IF NEW.id = ${String(bad.id)} AND NEW.status = 'closed' THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'no'; END IF`,
    );
    const { id, results } = await run();
    await app.db.query('DROP TRIGGER refuse');
    expect(results.filter(({ contractId }) => contractId === bad.id)).toMatchObject([
      { outcome: 'failed', action: null, fault: 'contract-daily-run.write-failed' },
    ]);
    expect(results.filter(({ contractId }) => contractId === good.id)).toMatchObject([{ outcome: 'done' }]);
    expect(await app.get(`/contract-daily-runs/${id}/progress`)).toMatchObject({ failed: 1 });
    expect(await read(bad)).toMatchObject({ status: 'active' });
    expect(steps(await run(), bad)).toEqual(['close 2026-01-01 done']);
  });
});
