import { decimal, ZERO } from '@ponte/shared/money';
import { CutOffChunks } from '../../api/src/dunning/cut-offs/cut-off-chunks.service';
import { CutOffRuns } from '../../api/src/dunning/cut-offs/cut-off-runs.service';
import { SettlementService } from '../../api/src/invoicing/settlement.service';
import { PaymentWriter, type PlannedPayment } from '../../api/src/payments/payment-writer.service';
import { Transactions } from '../../api/src/platform/db/transactions.service';
import { testApp } from '../support/app';
import { Defaulters } from '../support/defaulters';

const THE_DAY = '2026-03-04';

/** Payments and cut-offs at the same moment: whoever has paid is never cut off, and nobody is cut off twice. */
describe('a cut-off and a payment at once', () => {
  const app = testApp();
  const tale = new Defaulters(app);
  let left: number[];

  beforeAll(async () => {
    await tale.mode('manual');
    left = await tale.many(120, '2026-01-02', '2026-02-16');
    tale.at(THE_DAY);
  });

  const some = (count: number): number[] => left.splice(0, count);

  /** A run of one chunk, for the test to work off. */
  const run = async (partnerIds: readonly number[]): Promise<number> =>
    (await app.resolve(CutOffRuns).approve(partnerIds)).id;

  const work = (runId: number): Promise<void> => app.resolve(CutOffChunks).work(runId, 0);

  const planned = (partnerId: number, instalmentId: number | null): PlannedPayment => ({
    ...{
      partnerId,
      ...{ amount: decimal('122.00'), fee: ZERO, writeOff: ZERO },
      receivedOn: THE_DAY,
      methodCode: 'BON',
      reference: null,
      notes: null,
    },
    ...{ creditNoteId: null, unallocated: instalmentId === null ? decimal('122.00') : ZERO },
    allocations: instalmentId === null ? [] : [{ instalmentId, amount: decimal('122.00') }],
  });

  /** Records a payment and holds its transaction open until the test says so. */
  const payHeld = async (partnerId: number, onAccount: boolean) => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    let done: Promise<void> = Promise.resolve();
    await new Promise<void>((written) => {
      done = app.resolve(Transactions).run(async (tx) => {
        const settlements = app.resolve(SettlementService);
        const ids = onAccount ? [] : await settlements.openIdsOf(tx, [partnerId]);
        const [item] = await settlements.lock(tx, ids);
        await app.resolve(PaymentWriter).write(tx, [planned(partnerId, item?.instalmentId ?? null)]);
        written();
        await gate;
      });
    });
    return { commit: () => (open(), done) };
  };

  const outcome = async (runId: number): Promise<unknown[]> =>
    (await app.list<{ outcome: string; cause: string }>(`/cut-off-runs/${runId}/items`)).map((item) => [
      item.outcome,
      item.cause,
    ]);

  /** Suspensions, steps and mails of customers, which must agree. */
  const marks = async (
    partnerIds: readonly number[],
  ): Promise<[suspended: number, steps: number, mails: number]> => {
    const [row] = await app.db.query<{ suspended: string; steps: string; mails: string }[]>(
      `SELECT (SELECT COUNT(*) FROM contract WHERE partner_id IN (?) AND suspension_cause = 'default') AS suspended,
              (SELECT COUNT(*) FROM dunning_step WHERE partner_id IN (?) AND kind = 'cut-off') AS steps,
              (SELECT COUNT(*) FROM message WHERE partner_id IN (?) AND kind = 'dunning.cut-off') AS mails`,
      [partnerIds, partnerIds, partnerIds],
    );
    return [Number(row?.suspended), Number(row?.steps), Number(row?.mails)];
  };

  it.each([
    ['of the invoice', false, 'nothing-overdue'],
    ['on account', true, 'covered-by-credit'],
  ])(
    'waits for a payment %s that is being recorded, and then spares the customer',
    async (_, onAccount, cause) => {
      const [payer = 0, other = 0] = some(2);
      const payment = await payHeld(payer, onAccount);
      const runId = await run([payer, other]);
      let ended = false;
      const working = work(runId).then(() => (ended = true));
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(ended).toBe(false);
      await payment.commit();
      await working;
      expect(await outcome(runId)).toEqual([
        ['spared', cause],
        ['cut', 'overdue'],
      ]);
      expect(await marks([payer])).toEqual([0, 0, 0]);
      expect(await marks([other])).toEqual([1, 1, 1]);
      await app.drain();
    },
  );

  it('among many: whoever paid is in, whoever did not is out, and the log says how', async () => {
    const customers = some(60);
    const payers = customers.filter((_, index) => index % 2 === 0);
    const runId = await run(customers);
    const payments = payers.map((partnerId, index) =>
      app.post('/payments', {
        ...{ partnerId, amount: '122.00', receivedOn: THE_DAY, methodCode: 'BON' },
        ...(index % 3 === 0 ? { allocations: [] } : {}),
      }),
    );
    await Promise.all([work(runId), ...payments]);
    await app.drain();
    expect((await marks(payers))[0]).toBe(0);
    expect(await marks(customers.filter((id) => !payers.includes(id)))).toEqual([30, 30, 30]);
    const [{ open } = { open: '' }] = await app.db.query<{ open: string }[]>(
      `SELECT COUNT(*) AS open FROM dunning_step s WHERE s.kind = 'cut-off' AND s.partner_id IN (?) AND NOT EXISTS
         (SELECT 1 FROM dunning_step b WHERE b.partner_id = s.partner_id AND b.kind = 'reactivation' AND b.id > s.id)`,
      [payers],
    );
    expect(Number(open)).toBe(0);
  });

  it('happens once, however many workers are at it and however often it is approved', async () => {
    const customers = some(20);
    const runs = await Promise.all([run(customers), run(customers)]);
    await Promise.all(runs.flatMap((runId) => [work(runId), work(runId), work(runId)]));
    await app.drain();
    expect(await marks(customers)).toEqual([20, 20, 20]);
    const outcomes = (await Promise.all(runs.map(outcome))).flat().map((each) => JSON.stringify(each));
    expect(outcomes.filter((each) => each === '["cut","overdue"]')).toHaveLength(20);
    expect(outcomes.filter((each) => each === '["spared","already-cut"]')).toHaveLength(20);
  });

  it('lets nobody in twice either', async () => {
    const [customer = 0] = some(1);
    await work(await run([customer]));
    await Promise.all([tale.pay(customer, '61.00'), tale.pay(customer, '61.00')]);
    await app.drain();
    expect((await tale.log(customer)).filter((step) => step.startsWith('reactivation'))).toHaveLength(1);
  });
});
