import { testApp } from '../support/app';
import { billUpTo } from '../support/billing';
import { bulkChange, contractTables } from '../support/bulk-changes';

type Json = Record<string, unknown>;
type Row = Json & { id: number };

const TODAY = '2025-03-10';

describe('changes of many contracts at once', () => {
  const app = testApp({ today: TODAY });
  let half: Row;

  const results = (id: number, query = {}) => app.list(`/bulk-changes/${id}/results`, query);
  const read = (id: number) => app.get<Row>(`/bulk-changes/${id}`);
  const act = async (id: number, action: string, expect?: number) => {
    const answer = await app.post<Row>(`/bulk-changes/${id}/${action}`, {}, expect ? { expect } : {});
    await app.drain();
    return answer;
  };

  beforeAll(async () => {
    half = await app.post<Row>('/promotions', {
      ...{ code: 'META', name: 'Metà prezzo', kind: 'percent', value: '50', periods: 3 },
    });
  });

  describe('a promotion', () => {
    let tag: Row;
    let contracts: Row[];
    let before: unknown;
    let id: number;

    beforeAll(async () => {
      tag = await app.post<Row>('/tags', { name: 'comune' });
      contracts = await Promise.all(
        ['10.00', '20.00', '30.00'].map(async (fee) => {
          const partner = await app.given.partner({ tagIds: [tag.id] });
          return app.given.contract({ fee, partnerId: partner.id });
        }),
      );
      await app.given.contract();
      await app.post(`/contracts/${String(contracts[2]?.id)}/promotions`, { promotionId: half.id });
    });

    it('is shown first, contract by contract, for those chosen', async () => {
      before = await contractTables(app);
      ({ id } = await bulkChange(app, {
        ...{ kind: 'promotion', title: 'Estate', promotionId: half.id, filters: { tagId: tag.id } },
      }));
      expect(await read(id)).toMatchObject({
        ...{ status: 'previewed', contracts: 3, monthlyBefore: '30.00', monthlyAfter: '15.00' },
        ...{ effectiveOn: TODAY, filters: { tagId: tag.id }, undoUntil: null },
      });
      expect(await results(id, { sort: 'monthlyBefore' })).toMatchObject([
        { status: 'planned', monthlyBefore: '10.00', monthlyAfter: '5.00', difference: '-5.00', reasons: [] },
        { status: 'ineligible', monthlyBefore: '15.00', reasons: ['promotion.given-already'] },
        { status: 'planned', monthlyBefore: '20.00', monthlyAfter: '10.00', startsOn: TODAY },
      ]);
      expect(await results(id, { reason: 'promotion.given-already' })).toHaveLength(1);
      expect(await app.get(`/bulk-changes/${id}/progress`)).toEqual({
        ...{ status: 'previewed', done: 3, total: 3, outcomes: { planned: 2, ineligible: 1 } },
      });
      expect(await contractTables(app)).toEqual(before);
      await act(id, 'undo', 409);
    });

    it('is given to those it was shown for, once, in the name of who confirmed', async () => {
      await act(id, 'confirm');
      expect(await read(id)).toMatchObject({
        ...{ status: 'applied', monthlyBefore: '30.00', monthlyAfter: '15.00', undoUntil: '2025-04-09' },
      });
      expect(await app.get(`/bulk-changes/${id}/progress`)).toMatchObject({
        ...{ status: 'applied', done: 2, total: 2, outcomes: { applied: 2, ineligible: 1 } },
      });
      await act(id, 'confirm', 409);
      const [first] = contracts;
      expect(await app.get(`/contracts/${String(first?.id)}/promotions`)).toMatchObject([
        { promotionId: half.id, bulkChangeId: id, saves: '5.00', stage: 'running' },
      ]);
      expect(await app.get(`/contracts/${String(first?.id)}/events`)).toEqual(
        expect.arrayContaining([expect.objectContaining({ actorName: expect.any(String) as string })]),
      );
      expect(await app.list('/contracts', { promotionId: half.id })).toHaveLength(3);
    });

    it('is taken back, and every row is as it was', async () => {
      await act(id, 'undo');
      expect(await read(id)).toMatchObject({ status: 'undone' });
      expect(await contractTables(app)).toEqual(before);
      expect(await results(id, { status: 'undone' })).toHaveLength(2);
      await act(id, 'undo', 409);
    });

    it('stays where a bill counted on it, and that is told; after thirty days it is too late', async () => {
      const again = await bulkChange(app, {
        ...{ kind: 'promotion', title: 'Estate', promotionId: half.id, filters: { tagId: tag.id } },
      });
      await act(again.id, 'confirm');
      const [billed, other] = contracts;
      await billUpTo(app, TODAY, { filters: { contractIds: [billed?.id] } });
      await act(again.id, 'undo');
      expect(await results(again.id, { status: 'kept' })).toMatchObject([{ contractId: billed?.id }]);
      expect(await app.get(`/contracts/${String(billed?.id)}/promotions`)).toMatchObject([
        { lines: [{ startsOn: TODAY, endsOn: '2025-03-31' }] },
      ]);
      expect(await app.get(`/contracts/${String(other?.id)}/promotions`)).toEqual([]);

      const late = await bulkChange(app, {
        ...{ kind: 'promotion', title: 'Tardi', promotionId: half.id, filters: { contractIds: [other?.id] } },
      });
      await act(late.id, 'confirm');
      app.clock.hold('2025-04-10');
      expect(await act(late.id, 'undo', 409)).toMatchObject({ code: 'bulk-change.undo-over' });
      app.clock.hold(TODAY);
      await act(late.id, 'undo');
    });

    it('on nobody, or that would change nothing, is nothing to do', async () => {
      const none = await bulkChange(app, {
        ...{ kind: 'promotion', title: 'Nessuno', promotionId: half.id, filters: { contractIds: [] } },
      });
      expect(await read(none.id)).toMatchObject({ status: 'previewed', contracts: 0, monthlyBefore: '0.00' });
      expect(await act(none.id, 'confirm', 409)).toMatchObject({ code: 'bulk-change.nothing-to-do' });
      await act(none.id, 'discard');
      expect(await read(none.id)).toMatchObject({ status: 'discarded' });
      const refused = await app.post('/bulk-changes', { kind: 'promotion', title: 'X' }, { expect: 422 });
      expect(refused).toMatchObject({ errors: [{ code: 'bulk-change.promotion-required' }] });
    });
  });

  describe('a price revision', () => {
    let fibre: Row;
    let family: Row;
    let company: Row;
    let silent: Row;
    let before: unknown;
    let id: number;

    const messages = () =>
      app.list('/messages', { kind: 'contract.price-revision', sort: 'id', order: 'ASC' });
    const on = (day: string) => ({
      ...{ kind: 'price-revision', title: 'Adeguamento ISTAT 2025', effectiveOn: day },
      filters: { productId: fibre.id },
      revision: {
        ...{ basis: 'index', value: '4', indexName: 'FOI gennaio 2025', indexShare: '100' },
        ...{ rounding: 'ninety', withVat: true },
      },
    });

    beforeAll(async () => {
      fibre = await app.given.product({ name: 'Fibra', unitPrice: '24.50819672' });
      const of = async (values: Json) => {
        const partner = await app.given.partner(values);
        return app.given.contract({ partnerId: partner.id, lines: [{ productId: fibre.id }] });
      };
      family = await of({
        ...{
          kind: 'person',
          name: 'Rossi Mario',
          firstName: 'Mario',
          lastName: 'Rossi',
          email: 'mario@example.it',
        },
        ...{ fiscalCode: 'RSSMRA80A01H501U', vatNumber: null, recipientCode: null },
      });
      company = await of({ email: 'amministrazione@example.it', language: 'en' });
      silent = await of({});
      await billUpTo(app, TODAY, { filters: { contractIds: [family.id] } });
    });

    it('is shown with its effect, and refused where the law is not kept', async () => {
      before = await contractTables(app);
      const soon = await app.post('/bulk-changes', on('2025-04-08'), { expect: 422 });
      expect(soon).toMatchObject({ errors: [{ field: 'effectiveOn', code: 'price-revision.too-soon' }] });
      ({ id } = await bulkChange(app, on('2025-05-01')));
      expect(await results(id, { sort: 'contractCode' })).toMatchObject([
        {
          ...{ contractId: family.id, status: 'planned', monthlyBefore: '24.51', monthlyAfter: '25.33' },
          ...{ startsOn: '2025-05-01', freeWithdrawalUntil: '2025-05-09' },
        },
        { contractId: company.id, status: 'planned' },
        { contractId: silent.id, status: 'ineligible', reasons: ['price-revision.no-email'] },
      ]);
      expect(await contractTables(app)).toEqual(before);
      expect(await messages()).toEqual([]);
    });

    it('lets dearer lines follow, tells the customers with what they may do, and marks their right', async () => {
      await act(id, 'confirm');
      const { lines, freeWithdrawalUntil } = await app.get(`/contracts/${family.id}`);
      expect(freeWithdrawalUntil).toBe('2025-05-09');
      expect(lines).toMatchObject([
        { unitPrice: '24.50819672', endsOn: '2025-04-30' },
        { unitPrice: '25.32786885', startsOn: '2025-05-01', endsOn: null },
      ]);
      const sent = await messages();
      expect(sent.map(({ toAddress }) => toAddress)).toEqual([
        'mario@example.it',
        'amministrazione@example.it',
      ]);
      const [it, en] = await Promise.all(
        sent.map((message) => app.get<{ text: string }>(`/messages/${String(message.id)}`)),
      );
      expect(it?.text).toMatch(/29,90.*30,90/s);
      expect(it?.text).toMatch(/recedere.*senza penali.*9 maggio 2025|recedere.*senza penali.*09\/05\/2025/s);
      expect(it?.text).toMatch(/98-septies decies/);
      expect(en?.text).toMatch(/24\.51.*25\.33/s);
      const again = await bulkChange(app, on('2025-06-01'));
      expect(await results(again.id, { reason: 'price-revision.pending' })).toHaveLength(2);
    });

    it('is taken back until it is billed: rows as before, customers told', async () => {
      await act(id, 'undo');
      expect(await read(id)).toMatchObject({ status: 'undone', undoUntil: null });
      expect(await contractTables(app)).toEqual(before);
      expect(await messages()).toHaveLength(4);
    });

    it('stays where it is billed', async () => {
      ({ id } = await bulkChange(app, on('2025-05-01')));
      await act(id, 'confirm');
      app.clock.hold('2025-05-01');
      await billUpTo(app, '2025-05-01', { filters: { contractIds: [family.id] } });
      await act(id, 'undo');
      expect(await results(id, { status: 'kept' })).toMatchObject([{ contractId: family.id }]);
      expect(await results(id, { status: 'undone' })).toMatchObject([{ contractId: company.id }]);
      expect(await app.get(`/contracts/${family.id}`)).toMatchObject({ freeWithdrawalUntil: '2025-05-09' });
      expect(await app.get(`/contracts/${company.id}`)).toMatchObject({ freeWithdrawalUntil: null });
      // April at the old price and May at the new one, as the customer reads them: 29.90 and 30.90.
      const [invoice] = await app.list('/invoices', { contractId: family.id, sort: 'id', order: 'DESC' });
      expect(invoice).toMatchObject({ total: '60.80' });
      app.clock.hold(TODAY);
    });

    it('quotes prices with the VAT of the customer’s fiscal position', async () => {
      const [exempt] = await app.list<Row>('/fiscal-positions', { q: 'ESENTE' });
      const partner = await app.given.partner({
        ...{ kind: 'person', name: 'Bianchi Anna', firstName: 'Anna', lastName: 'Bianchi' },
        ...{ email: 'anna@example.it', fiscalCode: 'BNCNNA80A41H501R', vatNumber: null, recipientCode: null },
        fiscalPositionId: exempt?.id,
      });
      const service = await app.given.product({ unitPrice: '30.00' });
      await app.given.contract({ partnerId: partner.id, lines: [{ productId: service.id }] });
      const { id: change } = await bulkChange(app, {
        ...{ kind: 'price-revision', title: 'Nuovi prezzi', effectiveOn: '2025-05-01' },
        filters: { productId: service.id },
        revision: { basis: 'percent', value: '10', rounding: 'cent', withVat: true },
      });
      await act(change, 'confirm');
      const [sent] = await app.list<Row>('/messages', { partnerId: partner.id });
      const { text } = await app.get<{ text: string }>(`/messages/${String(sent?.id)}`);
      expect(text).toMatch(/30,00.*33,00/s);
      expect(text).not.toMatch(/36,60|40,26/);
    });
  });
});
