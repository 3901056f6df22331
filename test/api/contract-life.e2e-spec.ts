import { CONTRACT_STATUSES, movesFrom } from '../../api/src/contracts/contract-state';
import { testApp } from '../support/app';
import openapi from '../../shared/generated/openapi.json';
import { allCharges, billUpTo } from '../support/billing';

type Json = Record<string, unknown>;
type Record_ = Json & { readonly id: number };

/** From the first offer to the last bill: proposals, trials, free contracts, terms and withdrawals. */
describe('the life of a contract', () => {
  const app = testApp({ today: '2025-03-10' });

  const move = (contract: Json, name: string, body: Json = {}, expect?: number) =>
    app.post<Record_>(`/contracts/${String(contract.id)}/${name}`, body, expect ? { expect } : {});
  const edit = async (contract: Json, change: Json, expect?: number) => {
    const { version } = await app.get(`/contracts/${String(contract.id)}`);
    return app.patch(`/contracts/${String(contract.id)}`, { version, ...change }, expect ? { expect } : {});
  };
  const charges = async (contract: Json) => {
    const lines = (contract.lines as Record_[]).map(({ id }) => id);
    const all = await app.get<Json>(`/contracts/${String(contract.id)}`);
    for (const { id } of all.lines as Record_[]) if (!lines.includes(id)) lines.push(id);
    return (await allCharges(app))
      .filter(({ contractLineId }) => lines.includes(contractLineId))
      .map(({ kind, periodFrom, periodTo, amount }) => `${kind} ${periodFrom} ${periodTo} ${amount}`);
  };
  /** All that is due for one contract; documents of all tests are of one day. */
  const bill = ({ id }: Json, upTo: string) =>
    billUpTo(app, upTo, { issuedOn: '2025-04-15', filters: { contractIds: [id] } });
  const feeProduct = async () => {
    const { version } = await app.get<Json>('/contract-setting');
    const fee = await app.given.product({ name: 'Recesso anticipato', kind: 'activation', unitPrice: '0' });
    await app.patch('/contract-setting', { version, earlyFeeProductId: fee.id });
  };

  beforeEach(() => {
    app.clock.hold('2025-03-10');
  });

  it('has an address for each move of the table that people make', () => {
    const byHand = new Set(CONTRACT_STATUSES.flatMap(movesFrom));
    const paths = new Set(Object.keys(openapi.paths));
    expect([...byHand].filter((name) => !paths.has(`/api/v1/contracts/{id}/${name}`))).toEqual([
      ...['pause', 'unpause'],
    ]);
  });

  it('is proposed until a day, stands as it was offered, and is accepted', async () => {
    const draft = await app.given.contract({ draft: true, startsOn: '2025-04-01' });
    expect(await move(draft, 'propose', { validUntil: '2025-03-09' }, 422)).toMatchObject({
      errors: [{ field: 'validUntil', code: 'contract.day-past' }],
    });
    const proposal = await move(draft, 'propose');
    expect(proposal).toMatchObject({
      ...{ status: 'proposal', validUntil: '2025-04-09', nextBillingOn: null, signedOn: null },
      moves: movesFrom('proposal'),
    });
    expect(await edit(draft, { recurrenceMonths: 12 }, 409)).toMatchObject({
      errors: [{ field: 'recurrenceMonths', code: 'contract.proposed' }],
    });
    expect(await edit(draft, { startsOn: '2025-05-01' })).toMatchObject({
      lines: [{ startsOn: '2025-05-01' }],
    });
    app.clock.hold('2025-04-10');
    expect(await move(draft, 'accept', {}, 409)).toMatchObject({ code: 'contract.proposal-expired' });
    await move(draft, 'redraft');
    await move(draft, 'propose', { validUntil: null });
    expect(await move(draft, 'accept', { effectiveOn: '2025-04-08' })).toMatchObject({
      ...{ status: 'accepted', validUntil: null, signedOn: '2025-04-08', moves: movesFrom('accepted') },
    });
    expect(await move(draft, 'activate')).toMatchObject({ status: 'active', nextBillingOn: '2025-05-01' });
  });

  it('is refused with a reason, and drafted anew', async () => {
    const draft = await app.given.contract({ draft: true });
    await move(draft, 'propose');
    await move(draft, 'refuse', {}, 422);
    expect(await move(draft, 'refuse', { reason: 'Troppo caro' })).toMatchObject({ status: 'refused' });
    expect(await edit(draft, { endsOn: '2026-01-01' }, 409)).toMatchObject({
      errors: [{ field: 'endsOn', code: 'contract.over' }],
    });
    expect(await move(draft, 'redraft')).toMatchObject({ status: 'draft' });
  });

  it('is on trial without a bill, and billed from the day that it is activated', async () => {
    const draft = await app.given.contract({
      draft: true,
      startsOn: '2025-03-10',
      fee: '31.00',
      termMonths: 12,
    });
    await move(draft, 'start-trial', { then: 'activate' }, 422);
    expect(await move(draft, 'start-trial', { days: 30, then: 'activate' })).toMatchObject({
      ...{ status: 'trial', trialEndsOn: '2025-04-08', trialThen: 'activate', nextBillingOn: null },
      ...{ termStartsOn: '2025-04-09', termEndsOn: '2026-04-08', endsOn: '2026-04-08' },
    });
    await bill(draft, '2025-03-31');
    expect(await charges(draft)).toEqual([]);
    app.clock.hold('2025-03-25');
    expect(await move(draft, 'activate')).toMatchObject({
      ...{ status: 'active', nextBillingOn: '2025-03-25' },
      ...{ termStartsOn: '2025-03-25', termEndsOn: '2026-03-24', endsOn: '2026-03-24' },
    });
    await bill(draft, '2025-03-31');
    expect(await charges(draft)).toEqual(['recurring 2025-03-25 2025-04-25 31.00']);
  });

  it('closed on trial or free it is never billed', async () => {
    const trial = await app.given.contract({ draft: true, startsOn: '2025-02-01' });
    await move(trial, 'start-trial', { until: '2025-03-31', then: 'close' });
    const free = await app.given.contract({ draft: true, startsOn: '2025-02-01' });
    expect(await move(free, 'set-free')).toMatchObject({ status: 'free', nextBillingOn: null });
    for (const contract of [trial, free]) {
      const closed = await move(contract, 'close', { endsOn: '2025-03-09', reason: 'Non serve più' });
      expect(closed).toMatchObject({ status: 'closed', nextBillingOn: null });
    }
    for (const contract of [trial, free]) await bill(contract, '2025-12-31');
    expect([...(await charges(trial)), ...(await charges(free))]).toEqual([]);
  });

  it('has a term that its dates follow', async () => {
    const draft = await app.given.contract({ draft: true, startsOn: '2025-01-31', termMonths: 12 });
    expect(draft).toMatchObject({ termEndsOn: '2026-01-30', endsOn: '2026-01-30', renewal: 'none' });
    const moved = await edit(draft, { startsOn: '2025-03-31', commitmentMonths: 24, reminderDays: [15, 45] });
    expect(moved).toMatchObject({
      ...{ termEndsOn: '2026-03-30', endsOn: '2026-03-30', commitmentEndsOn: '2027-03-30' },
      reminderDays: [45, 15],
    });
    expect(await edit(draft, { renewal: 'tacit' })).toMatchObject({ termEndsOn: '2026-03-30', endsOn: null });
    expect(await edit(draft, { termMonths: null }, 422)).toMatchObject({
      errors: [{ field: 'termMonths', code: 'contract.term-required' }],
    });
    expect(await edit(draft, { earlyFee: 'fixed' }, 422)).toMatchObject({
      errors: [{ field: 'earlyFeeAmount', code: 'contract.fee-required' }],
    });
  });

  it('is left with notice and a fee on the last bill, as the preview said', async () => {
    await feeProduct();
    const contract = await app.given.contract({
      ...{ startsOn: '2025-01-01', recurrenceMonths: 3, fee: '30.00', noticeDays: 20 },
      ...{ commitmentMonths: 12, earlyFee: 'fixed', earlyFeeAmount: '60.00' },
    });
    await bill(contract, '2025-03-10');
    await bill(contract, '2025-04-01');
    const path = `/contracts/${contract.id}/withdrawal-preview?receivedOn=2025-03-08`;
    const preview = await app.get<Json>(path);
    expect(preview).toMatchObject({
      ...{ kind: 'notice', lastDay: '2025-03-28', noticeDays: 20, commitmentEndsOn: '2025-12-31' },
      ...{ feeKind: 'fixed', agreedFee: '60.00', fee: '60.00', waiver: null, coolingOffUntil: null },
      charges: [
        { kind: 'refund', from: '2025-03-29', to: '2025-04-01', amount: '-3.00' },
        { kind: 'refund', from: '2025-04-01', to: '2025-07-01', amount: '-90.00' },
        { kind: 'one-off', description: 'Recesso anticipato', amount: '60.00' },
      ],
      total: '-33.00',
    });
    expect(await app.get(`${path}&waiveFee=true`)).toMatchObject({
      ...{ agreedFee: '60.00', fee: '0.00', waiver: 'goodwill', total: '-93.00' },
    });
    expect(await app.get(`/contracts/${contract.id}`)).toMatchObject({ status: 'active', endsOn: null });

    const withdrawn = await move(contract, 'withdraw', { receivedOn: '2025-03-08', reason: 'Trasloco' });
    expect(withdrawn).toMatchObject({ status: 'withdrawn', endsOn: '2025-03-28' });
    expect(await app.get(`/contracts/${contract.id}/withdrawals`)).toMatchObject([
      { kind: 'notice', lastDay: '2025-03-28', fee: '60.00', reason: 'Trasloco', revokedAt: null },
    ]);
    const [mail] = await app.list('/messages', { partnerId: Number(contract.partnerId) });
    expect(mail).toMatchObject({ kind: 'contract.withdrawal' });

    await bill(contract, '2025-12-31');
    expect(await charges(withdrawn)).toEqual([
      'recurring 2025-01-01 2025-04-01 90.00',
      'recurring 2025-04-01 2025-07-01 90.00',
      'refund 2025-03-29 2025-04-01 -3.00',
      'refund 2025-04-01 2025-07-01 -90.00',
      'one-off 2025-03-28 2025-03-29 60.00',
    ]);
    await move(withdrawn, 'revoke-withdrawal', {}, 409);
  });

  it('goes on as before when the withdrawal is taken back', async () => {
    await feeProduct();
    const contract = await app.given.contract({
      ...{ startsOn: '2025-01-01', fee: '30.00', termMonths: 24, renewal: 'tacit' },
      ...{ commitmentMonths: 24, earlyFee: 'fees' },
    });
    const withdrawn = await move(contract, 'withdraw', { receivedOn: '2025-03-10', lastDay: '2025-03-31' });
    expect((withdrawn.lines as Json[])[1]).toMatchObject({ unitPrice: '630.00', startsOn: '2025-03-31' });
    expect(await move(contract, 'revoke-withdrawal', { reason: 'Ci ha ripensato' })).toMatchObject({
      ...{ status: 'active', endsOn: null, termEndsOn: '2026-12-31' },
      lines: [{ endsOn: null }],
    });
    expect(await app.get(`/contracts/${contract.id}/withdrawals`)).toMatchObject([
      { revokedAt: '2025-03-10T11:00:00.000Z' },
    ]);
    const events = await app.get<Json[]>(`/contracts/${contract.id}/events`);
    expect(events.slice(-2)).toMatchObject([
      { fromStatus: 'active', toStatus: 'withdrawn' },
      { fromStatus: 'withdrawn', toStatus: 'active', reason: 'Ci ha ripensato' },
    ]);
  });

  it('thought better of within fourteen days costs the days used, and all else comes back', async () => {
    const partner = await app.given.partner({
      ...{ kind: 'person', name: 'Rossi Mario', firstName: 'Mario', lastName: 'Rossi', vatNumber: null },
      ...{ fiscalCode: 'RSSMRA80A01H501U', recipientCode: '0000000' },
    });
    const setup = await app.given.product({ kind: 'activation', unitPrice: '50.00' });
    const router = await app.given.product({ kind: 'goods', unitPrice: '80.00' });
    const fibre = await app.given.product({ unitPrice: '31.00' });
    const contract = await app.given.contract({
      ...{ partnerId: partner.id, startsOn: '2025-03-01', draft: true },
      ...{ signedOn: '2025-02-25', signedChannel: 'distance', commitmentMonths: 24, earlyFee: 'fees' },
      lines: [
        { productId: fibre.id },
        { productId: setup.id },
        { productId: router.id, startsOn: '2025-03-20' },
      ],
    });
    await move(contract, 'activate');
    await bill(contract, '2025-03-10');
    const path = `/contracts/${contract.id}/withdrawal-preview?receivedOn=2025-03-10`;
    expect(await app.get(path)).toMatchObject({
      ...{ kind: 'cooling-off', lastDay: '2025-03-10', coolingOffUntil: '2025-03-11', waiver: 'cooling-off' },
      ...{ fee: '0.00', total: '-71.00' },
    });
    const closed = await move(contract, 'withdraw', { receivedOn: '2025-03-10' });
    expect(closed).toMatchObject({ status: 'closed', endsOn: '2025-03-10' });
    await bill(contract, '2025-12-31');
    expect(await charges(closed)).toEqual([
      'recurring 2025-03-01 2025-04-01 31.00',
      'one-off 2025-03-01 2025-03-02 50.00',
      'refund 2025-03-11 2025-04-01 -21.00',
      'one-off 2025-03-10 2025-03-11 -50.00',
    ]);
  });

  it('can’t be left with a fee that nobody could bill', async () => {
    const { version } = await app.get<Json>('/contract-setting');
    await app.patch('/contract-setting', { version, earlyFeeProductId: null });
    const contract = await app.given.contract({
      ...{ commitmentMonths: 12, earlyFee: 'fixed', earlyFeeAmount: '60.00' },
    });
    expect(await move(contract, 'withdraw', { receivedOn: '2025-03-10' }, 409)).toMatchObject({
      code: 'contract.fee-product-missing',
    });
    expect(await move(contract, 'withdraw', { receivedOn: '2025-03-11' }, 422)).toMatchObject({
      errors: [{ field: 'receivedOn', code: 'contract.day-to-come' }],
    });
    const recurring = await app.given.product();
    const setting = await app.get<Json>('/contract-setting');
    const wrong = { version: setting.version, earlyFeeProductId: recurring.id };
    expect(await app.patch('/contract-setting', wrong, { expect: 422 })).toMatchObject({
      errors: [{ field: 'earlyFeeProductId', code: 'contract-setting.fee-recurs' }],
    });
  });
});
