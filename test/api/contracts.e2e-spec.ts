import { ContractService } from '../../api/src/contracts/contract.service';
import { testApp } from '../support/app';

type Json = Record<string, unknown>;
type Line = Json & { id: number };

const fieldsOf = ({ errors }: Json) =>
  (errors as { field: string; code: string }[]).map(({ field, code }) => `${field}: ${code}`);
const linesOf = (contract: Json) => contract.lines as Line[];

describe('contracts', () => {
  const app = testApp();
  beforeAll(() => {
    app.clock.hold('2025-03-10');
  });

  const read = (contract: Json) => app.get(`/contracts/${String(contract.id)}`);
  const edit = (contract: Json, change: Json, expect?: number) =>
    app.patch(
      `/contracts/${String(contract.id)}`,
      { version: contract.version, ...change },
      expect ? { expect } : {},
    );
  const move = (contract: Json, name: string, body: Json = {}, expect?: number) =>
    app.post(`/contracts/${String(contract.id)}/${name}`, body, expect ? { expect } : {});
  /** What a bill up to a day would leave on the contract's first line. */
  const billed = async (contract: Json, billedTo: string, nextBillingOn: string) => {
    const lineId = linesOf(contract)[0]?.id ?? 0;
    await app.resolve(ContractService).markBilled(app.db.manager, {
      lines: [{ id: lineId, billedTo }],
      refunds: [],
      contracts: [{ id: Number(contract.id), nextBillingOn }],
    });
    return read(contract);
  };

  it('are drafts with a number, lines priced by the customer’s list on their first day', async () => {
    const { id: productId } = await app.given.product({ name: 'Fibra 1000', unitPrice: '30' });
    const setup = await app.given.product({ name: 'Attivazione', kind: 'activation', unitPrice: '50' });
    const list = await app.post('/price-lists', {
      ...{ code: 'AMICI', name: 'Amici' },
      items: [
        { productId, unitPrice: '25', startsOn: '2025-01-01' },
        { productId, unitPrice: '26', startsOn: '2025-07-01' },
      ],
    });
    const partner = await app.given.partner({ priceListId: list.id });
    const contract = await app.post('/contracts', {
      ...{ partnerId: partner.id, startsOn: '2025-03-17', recurrenceMonths: 2 },
      lines: [
        { productId },
        { productId, startsOn: '2025-07-01', quantity: '2' },
        { productId: setup.id, unitPrice: '0', description: 'Attivazione omaggio' },
      ],
    });
    expect(contract).toMatchObject({
      ...{
        status: 'draft',
        moves: ['propose', 'start-trial', 'set-free', 'activate'],
        nextBillingOn: null,
        policy: 'advance',
        anchor: 'start',
        fixedDay: null,
        version: 1,
      },
      lines: [
        {
          position: 1,
          kind: 'recurring',
          description: 'Fibra 1000',
          quantity: '1',
          unitPrice: '25.00',
          startsOn: '2025-03-17',
          billedTo: null,
        },
        { position: 2, quantity: '2', unitPrice: '26.00', startsOn: '2025-07-01' },
        {
          position: 3,
          kind: 'activation',
          description: 'Attivazione omaggio',
          unitPrice: '0.00',
          discountPercent: '0.00',
        },
      ],
    });
    expect(contract.code).toMatch(/^C-\d{6}$/);
    const next = await app.given.contract({ partnerId: partner.id, draft: true });
    expect(Number(String(next.code).slice(2))).toBe(Number(String(contract.code).slice(2)) + 1);
  });

  it('a draft can be changed whole, and its lines follow its start', async () => {
    const draft = await app.given.contract({ draft: true });
    const [line] = linesOf(draft);
    const moved = await edit(draft, {
      startsOn: '2025-05-01',
      recurrenceMonths: 12,
      policy: 'fixed-day',
      fixedDay: 31,
    });
    expect(moved).toMatchObject({
      recurrenceMonths: 12,
      fixedDay: 31,
      version: 2,
      lines: [{ id: line?.id, startsOn: '2025-05-01' }],
    });
    const other = await edit(moved, { policy: 'arrears' });
    expect(other).toMatchObject({ policy: 'arrears', fixedDay: null });

    const { id: productId } = await app.given.product({ unitPrice: '5' });
    const lines = [{ productId }, { ...linesOf(other)[0], unitPrice: '28', endsOn: '2025-12-31' }];
    const changed = await edit(other, { lines });
    expect(linesOf(changed)).toMatchObject([
      { position: 1, productId, unitPrice: '5.00', startsOn: '2025-05-01' },
      { position: 2, id: line?.id, unitPrice: '28.00', endsOn: '2025-12-31' },
    ]);
    expect(changed.version).toBe(Number(other.version) + 1);
    expect(linesOf(await edit(changed, { lines: [linesOf(changed)[0]] }))).toHaveLength(1);
    expect(await edit(changed, { notes: 'x' }, 409)).toMatchObject({
      code: 'record.changed',
      params: { yours: { notes: 'x' } },
    });
  });

  it('says what contradicts itself', async () => {
    const partner = await app.given.partner();
    const supplier = await app.given.partner({ customer: false, supplier: true });
    const gone = await app.given.product();
    await app.patch(`/products/${String(gone.id)}`, { version: 1, active: false });
    const create = async (body: Json) =>
      fieldsOf(
        await app.post(
          '/contracts',
          { partnerId: partner.id, startsOn: '2025-03-01', ...body },
          { expect: 422 },
        ),
      );
    const [address] = supplier.addresses as Line[];
    expect(await create({ endsOn: '2025-02-27' })).toEqual(['endsOn: contract.ends-before-start']);
    expect(await create({ policy: 'fixed-day' })).toEqual(['fixedDay: contract.fixed-day-required']);
    expect(await create({ partnerId: supplier.id })).toEqual(['partnerId: contract.partner-no-customer']);
    expect(await create({ agentId: supplier.id })).toEqual(['agentId: contract.no-agent']);
    expect(await create({ siteAddressId: address?.id })).toEqual([
      'siteAddressId: contract.address-of-another',
    ]);
    expect(await create({ lines: [{ productId: gone.id }] })).toEqual([
      'lines.0.productId: contract-line.product-not-on-sale',
    ]);
    expect(await create({ lines: [{ productId: 999_999 }] })).toEqual(['lines.0.productId: not-found']);
    expect(await create({ startsOn: '2025-02-30', lines: [{ productId: 1, quantity: '-1' }] })).toEqual([
      'startsOn: isCivilDate',
      'lines.0.quantity: matches',
    ]);
  });

  it('moves along the table only, and remembers each move', async () => {
    const draft = await app.given.contract({ draft: true, startsOn: '2025-03-17' });
    expect(await move(draft, 'close', { endsOn: '2025-04-01', reason: 'x' }, 409)).toMatchObject({
      code: 'contract.move-not-allowed',
      params: { status: 'draft', allowed: ['propose', 'start-trial', 'set-free', 'activate'] },
    });
    const active = await move(draft, 'activate');
    expect(active).toMatchObject({
      status: 'active',
      moves: ['suspend', 'pause', 'withdraw', 'close'],
      nextBillingOn: '2025-03-17',
    });
    await move(draft, 'activate', {}, 409);
    expect(await move(draft, 'suspend', { reason: 'Insoluto', cause: 'default' })).toMatchObject({
      suspensionCause: 'default',
    });
    expect(await move(draft, 'resume', { effectiveOn: '2025-03-12' })).toMatchObject({
      suspensionCause: null,
    });
    const ending = await move(draft, 'close', { endsOn: '2025-06-30', reason: 'Trasloco' });
    expect(ending).toMatchObject({ status: 'active', endsOn: '2025-06-30', nextBillingOn: '2025-03-17' });
    app.clock.hold('2025-06-30');
    const closed = await move(draft, 'close', { endsOn: '2025-06-30', reason: 'Trasloco' });
    app.clock.hold('2025-03-10');
    expect(closed).toMatchObject({ status: 'closed', moves: [], nextBillingOn: '2025-03-17' });

    const events = await app.get<Json[]>(`/contracts/${String(draft.id)}/events`);
    expect(events).toMatchObject([
      {
        fromStatus: 'draft',
        toStatus: 'active',
        effectiveOn: '2025-03-10',
        reason: null,
        at: '2025-03-10T11:00:00.000Z',
      },
      { fromStatus: 'active', toStatus: 'suspended', reason: 'Insoluto' },
      { fromStatus: 'suspended', toStatus: 'active', effectiveOn: '2025-03-12' },
      { fromStatus: 'active', toStatus: 'active', effectiveOn: '2025-06-30', reason: 'Trasloco' },
      { fromStatus: 'active', toStatus: 'closed', effectiveOn: '2025-06-30', reason: 'Trasloco' },
    ]);
    expect(events.every(({ actorName }) => typeof actorName === 'string' && actorName !== '')).toBe(true);
    const told = await app.db.query<{ type: string }[]>(
      "SELECT type FROM outbox_event WHERE JSON_CONTAINS(payload, ?, '$.contractIds') ORDER BY id",
      [String(draft.id)],
    );
    expect(told.map(({ type }) => type)).toEqual([
      ...['contract.activated', 'contract.suspended', 'contract.resumed', 'contract.lines-changed'],
      'contract.closed',
    ]);
  });

  it('does not come into force without lines or for a partner that left', async () => {
    const empty = await app.given.contract({ draft: true, lines: [] });
    expect(await move(empty, 'activate', {}, 409)).toMatchObject({ code: 'contract.without-lines' });
    const draft = await app.given.contract({ draft: true });
    await app.patch(`/partners/${String(draft.partnerId)}`, { version: 1, active: false });
    expect(await move(draft, 'activate', {}, 409)).toMatchObject({ code: 'contract.partner-inactive' });
  });

  it('can’t end before it began, but may never have been in force', async () => {
    const active = await app.given.contract({ startsOn: '2025-04-01' });
    const early = await move(active, 'close', { endsOn: '2025-03-30', reason: 'Ripensamento' }, 422);
    expect(fieldsOf(early)).toEqual(['endsOn: contract.ends-before-start']);
    expect(await move(active, 'close', { endsOn: '2025-03-31', reason: 'Ripensamento' })).toMatchObject({
      nextBillingOn: null,
    });
  });

  it('keeps what was billed: another price is another line', async () => {
    const active = await billed(
      await app.given.contract({ fee: '30', startsOn: '2025-01-01' }),
      '2025-04-01',
      '2025-04-01',
    );
    const [line] = linesOf(active);
    expect(line).toMatchObject({ billedTo: '2025-04-01' });

    const frozen = await edit(active, { recurrenceMonths: 3, lines: [{ ...line, unitPrice: '35' }] }, 409);
    expect(frozen.code).toBe('contract.frozen');
    expect(fieldsOf(frozen)).toEqual([
      'recurrenceMonths: contract.in-force',
      'lines.0.unitPrice: contract-line.billed',
    ]);
    expect(fieldsOf(await edit(active, { lines: [] }, 409))).toEqual(['lines: contract-line.billed']);

    const successor = { productId: line?.productId, unitPrice: '35', startsOn: '2025-04-01' };
    const changed = await edit(active, {
      lines: [{ ...line, endsOn: '2025-03-31', description: 'Prezzo vecchio' }, successor],
    });
    expect(changed).toMatchObject({
      nextBillingOn: '2025-04-01',
      lines: [
        { id: line?.id, endsOn: '2025-03-31', description: 'Prezzo vecchio', billedTo: '2025-04-01' },
        { unitPrice: '35.00', billedTo: null },
      ],
    });
  });

  it('a line added to a contract in force begins today unless said', async () => {
    const active = await app.given.contract({ startsOn: '2025-01-01' });
    const { id: productId } = await app.given.product();
    const changed = await edit(active, { lines: [...linesOf(active), { productId }] });
    expect(linesOf(changed)[1]).toMatchObject({ startsOn: '2025-03-10' });
  });

  it('gives back after an earlier end: it is due at once', async () => {
    const active = await billed(
      await app.given.contract({ startsOn: '2025-01-01' }),
      '2025-04-01',
      '2025-04-01',
    );
    expect(await edit(active, { endsOn: '2025-12-31' })).toMatchObject({ nextBillingOn: '2025-04-01' });
    const closed = await move(active, 'close', { endsOn: '2025-03-10', reason: 'Recesso' });
    expect(closed).toMatchObject({ status: 'closed', nextBillingOn: '2025-03-11' });
    expect(fieldsOf(await edit(closed, { endsOn: null }, 409))).toEqual(['endsOn: contract.closed']);
    expect(await edit(closed, { notes: 'router reso' })).toMatchObject({ notes: 'router reso' });
  });

  it('drafts can be taken away, others not', async () => {
    const draft = await app.given.contract({ draft: true });
    await app.delete(`/contracts/${String(draft.id)}`, { expect: 204 });
    await app.get(`/contracts/${String(draft.id)}`, { expect: 404 });
    const active = await app.given.contract();
    await app.delete(`/contracts/${String(active.id)}`, { expect: 409 });
  });

  it('are found by code, customer, state and what is due', async () => {
    const partner = await app.given.partner({ name: 'Agriturismo Belvedere' });
    const yearly = await app.given.contract({
      partnerId: partner.id,
      recurrenceMonths: 12,
      startsOn: '2025-02-01',
    });
    const draft = await app.given.contract({ partnerId: partner.id, draft: true });
    const codes = async (query: Record<string, string | number>) =>
      (await app.list('/contracts', query)).map(({ code }) => code);
    expect(await codes({ q: 'belved' })).toEqual([yearly.code, draft.code]);
    expect(await codes({ q: String(yearly.code) })).toEqual([yearly.code]);
    expect(await codes({ partnerId: partner.id, status: 'active' })).toEqual([yearly.code]);
    expect(await codes({ partnerId: partner.id, dueBy: '2025-02-01' })).toEqual([yearly.code]);
    expect(await codes({ partnerId: partner.id, dueBy: '2025-01-31' })).toEqual([]);
    expect(await codes({ partnerId: partner.id, recurrenceMonths: 12 })).toEqual([yearly.code]);
    expect(await codes({ productId: Number(linesOf(draft)[0]?.productId) })).toEqual([draft.code]);
  });
});

describe('what billing asks of contracts', () => {
  const app = testApp();
  const service = () => app.resolve(ContractService);

  it('finds what is due by filters', async () => {
    app.clock.hold('2025-03-10');
    const [transfer] = await app.list('/payment-methods');
    const partner = await app.given.partner({ paymentMethodId: transfer?.id });
    const monthly = await app.given.contract({ partnerId: partner.id, startsOn: '2025-03-01' });
    const yearly = await app.given.contract({
      startsOn: '2025-03-05',
      recurrenceMonths: 12,
      policy: 'arrears',
    });
    await app.given.contract({ draft: true, startsOn: '2025-03-01' });
    const suspended = await app.given.contract({ startsOn: '2025-03-08' });
    await app.post(`/contracts/${String(suspended.id)}/suspend`);

    const ids = async (filters: object, upTo: string) =>
      (await service().due(app.db.manager, filters, upTo)).map(({ id }) => id);
    expect(await ids({}, '2025-02-28')).toEqual([]);
    expect(await ids({}, '2025-03-08')).toEqual([monthly.id, suspended.id]);
    expect(await ids({}, '2026-03-05')).toEqual([monthly.id, yearly.id, suspended.id]);
    expect(await ids({ recurrences: [12], policies: ['arrears'] }, '2026-03-05')).toEqual([yearly.id]);
    expect(await ids({ paymentMethodIds: [transfer?.id] }, '2026-03-05')).toEqual([monthly.id]);
    expect(await ids({ partnerIds: [partner.id] }, '2026-03-05')).toEqual([monthly.id]);
    expect(await ids({ contractIds: [] }, '2026-03-05')).toEqual([]);
  });

  it('loads any number of contracts with the same number of queries', async () => {
    const contracts = await Promise.all(Array.from({ length: 6 }, () => app.given.contract()));
    const ids = contracts.map(({ id }) => id).sort((a, b) => a - b);
    const queries = async (chosen: readonly number[]) => {
      const runner = app.db.createQueryRunner();
      const query = jest.spyOn(runner, 'query');
      const loaded = await service().loadForBilling(runner.manager, chosen);
      await runner.release();
      return { loaded, count: query.mock.calls.length };
    };
    const one = await queries(ids.slice(0, 1));
    const six = await queries([...ids].reverse());
    expect(six.count).toBe(one.count);
    expect(six.loaded.map(({ id }) => id)).toEqual(ids);
    expect(one.loaded[0]).toMatchObject({
      ...{ status: 'active', startsOn: '2025-01-01', recurrenceMonths: 1, paymentTerm: null },
      lines: [{ description: 'Internet 100', taxChosen: false, taxCode: { natura: null }, billedTo: null }],
    });
    expect(one.loaded[0]?.lines[0]?.unitPrice.toFixed(2)).toBe('30.00');
    expect(one.loaded[0]?.lines[0]?.taxCode.rate.toFixed()).toBe('22');
  });

  it('leaves its marks', async () => {
    const contract = await app.given.contract();
    const [line] = linesOf(contract);
    await service().markBilled(app.db.manager, {
      lines: [{ id: line?.id ?? 0, billedTo: '2025-02-01' }],
      refunds: [],
      contracts: [{ id: contract.id, nextBillingOn: '2025-02-01' }],
    });
    expect(await app.get(`/contracts/${String(contract.id)}`)).toMatchObject({
      nextBillingOn: '2025-02-01',
      lines: [{ billedTo: '2025-02-01' }],
    });
  });
});
