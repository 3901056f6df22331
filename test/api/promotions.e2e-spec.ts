import Big from 'big.js';
import { DataSource } from 'typeorm';
import { ContractChanges } from '../../api/src/contracts/contract-changes.service';
import { LinePromotions } from '../../api/src/contracts/line-promotions.query';
import { ContractService } from '../../api/src/contracts/contract.service';
import { PromotionNotices } from '../../api/src/contracts/promotions/promotion-notices.service';
import { testApp } from '../support/app';
import { billUpTo } from '../support/billing';

type Json = Record<string, unknown>;
type Row = Json & { id: number };

const rowsOf = (value: Json) => value.lines as Row[];

describe('promotions', () => {
  const app = testApp({ today: '2025-03-10' });

  const promotion = (values: Json = {}) =>
    app.post<Row>('/promotions', {
      ...{ code: `P${Math.random().toString(36).slice(2, 10)}`, name: 'Metà prezzo', kind: 'percent' },
      ...{ value: '50', periods: 3 },
      ...values,
    });
  const give = (contract: Row, body: Json, expect?: number) =>
    app.post<Row[]>(`/contracts/${contract.id}/promotions`, body, expect ? { expect } : {});
  const preview = (contract: Row, body: Json) =>
    app.post(`/contracts/${contract.id}/promotions/preview`, body);
  const end = (contract: Row, given: Row | undefined) =>
    app.post<Row[]>(`/contracts/${contract.id}/promotions/${String(given?.id)}/end`);
  /** As if billed up to a day. */
  const billed = (contract: Row, billedTo: string) =>
    app.resolve(ContractService).markBilled(app.db.manager, {
      lines: rowsOf(contract).map(({ id }) => ({ id, billedTo })),
      contracts: [{ id: contract.id, nextBillingOn: billedTo }],
      refunds: [],
    });

  it('are defined, changed and kept apart by their code', async () => {
    const tag = await app.post<Row>('/tags', { name: 'condominio' });
    const product = await app.given.product();
    const made = await promotion({ code: 'META', tagIds: [tag.id], productIds: [product.id], priority: 5 });
    expect(made).toMatchObject({
      ...{ code: 'META', value: '50.00', scope: 'line', exclusive: false, active: true, version: 1 },
      ...{ productIds: [product.id], categoryIds: [], tagIds: [tag.id], endsOn: null },
    });
    const path = `/promotions/${made.id}`;
    const changed = await app.patch<Row>(path, { version: 1, productIds: [], endNoticeDays: 30 });
    expect(changed).toMatchObject({ version: 2, productIds: [], tagIds: [tag.id], endNoticeDays: 30 });
    expect(await app.get(path)).toEqual(changed);
    expect(await app.list('/promotions', { q: 'meta' })).toEqual([changed]);
    await app.patch(path, { version: 1, name: 'Altro' }, { expect: 409 });
    const same = { code: 'META', name: 'Altra', kind: 'percent', value: '1' };
    expect(await app.post('/promotions', same, { expect: 409 })).toMatchObject({ code: 'record.duplicate' });
    const { errors } = await app.post(
      '/promotions',
      { code: 'X', name: 'X', kind: 'percent', value: '101', periods: 1, endsOn: '2025-12-31' },
      { expect: 422 },
    );
    expect(errors).toMatchObject([
      { field: 'value', code: 'promotion.more-than-all' },
      { field: 'endsOn', code: 'promotion.two-durations' },
    ]);
    await app.delete(`/tags/${tag.id}`, { expect: 409 });
  });

  it('are shown before they are given, given from the first day not billed, and told to billing', async () => {
    const router = await app.given.product({ name: 'Router', kind: 'accessory', unitPrice: '4' });
    const fibre = await app.given.product({ name: 'Fibra', unitPrice: '30' });
    const contract = await app.given.contract({
      lines: [fibre, router].map(({ id }) => ({ productId: id, quantity: '1' })),
    });
    await billed(contract, '2025-04-01');
    const half = await promotion({ productIds: [fibre.id] });
    expect(await preview(contract, { promotionId: half.id })).toEqual({
      faults: [],
      ...{ before: '34.00', after: '19.00' },
      rows: [
        {
          ...{ lineId: rowsOf(contract)[0]?.id, description: 'Fibra', value: '50.00' },
          ...{ startsOn: '2025-04-01', endsOn: '2025-06-30', before: '30.00', after: '15.00' },
        },
      ],
    });
    expect(await app.get(`/contracts/${contract.id}/promotions`)).toEqual([]);
    const [given] = await give(contract, { promotionId: half.id });
    expect(given).toMatchObject({
      ...{ promotionId: half.id, name: 'Metà prezzo', saves: '15.00', stage: 'coming', voucherCode: null },
      lines: [{ description: 'Fibra', startsOn: '2025-04-01', endsOn: '2025-06-30', stage: 'coming' }],
    });
    const loaded = await app.resolve(LinePromotions).load(
      app.db.manager,
      rowsOf(contract).map(({ id }) => id),
    );
    expect([...loaded.keys()]).toEqual([rowsOf(contract)[0]?.id]);
    expect([...loaded.values()][0]).toMatchObject([
      { from: '2025-04-01', to: '2025-07-01', kind: 'percent', priority: 100, exclusive: false },
    ]);
    const again = await give(contract, { promotionId: half.id }, 409);
    expect(again).toMatchObject({
      code: 'promotion.not-eligible',
      errors: [{ field: 'promotionId', code: 'promotion.given-already' }],
    });
    expect(await app.get(`/contracts/${contract.id}/events`)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ fromStatus: 'active', toStatus: 'active', effectiveOn: '2025-04-01' }),
      ]),
    );
  });

  it('keep what is billed when they are taken away, and leave nothing when nothing is', async () => {
    const contract = await app.given.contract();
    await billed(contract, '2025-04-01');
    const half = await promotion();
    const [unbilled] = await give(contract, { promotionId: half.id });
    expect(await end(contract, unbilled)).toEqual([]);
    const [given] = await give(contract, { promotionId: half.id });
    await billed(contract, '2025-05-01');
    expect(await end(contract, given)).toMatchObject([
      { lines: [{ startsOn: '2025-04-01', endsOn: '2025-04-30' }] },
    ]);
    await app.post(`/contracts/${contract.id}/promotions/999999/end`, {}, { expect: 404 });
  });

  it('are refused with all that speaks against them', async () => {
    const tag = await app.post<Row>('/tags', { name: 'scuola' });
    const contract = await app.given.contract();
    const never = await promotion({ tagIds: [tag.id], newCustomerDays: 30, validTo: '2025-03-09' });
    const codes = ['promotion.not-valid-on-day', 'promotion.tag-missing', 'promotion.not-new-customer'];
    expect(await preview(contract, { promotionId: never.id })).toMatchObject({ faults: codes, rows: [] });
    await app.patch(`/partners/${String(contract.partnerId)}`, { version: 1, tagIds: [tag.id] });
    expect((await preview(contract, { promotionId: never.id })).faults).not.toContain(
      'promotion.tag-missing',
    );
    const young = await app.given.contract({ startsOn: '2025-02-08' });
    expect((await preview(young, { promotionId: never.id })).faults).not.toContain(
      'promotion.not-new-customer',
    );
    await app.post(`/contracts/${contract.id}/close`, { reason: 'Fine', endsOn: '2025-03-09' });
    const half = await promotion();
    expect(await give(contract, { promotionId: half.id }, 409)).toMatchObject({
      errors: [{ code: 'promotion.contract-over' }],
    });
    expect(await give(young, {}, 422)).toMatchObject({ errors: [{ code: 'promotion.none-named' }] });
  });

  it('are given for a voucher: as often as it says, once a contract, and given back unused', async () => {
    const secret = await promotion({ voucherOnly: true });
    const [one, two, three] = [
      await app.given.contract(),
      await app.given.contract(),
      await app.given.contract(),
    ];
    expect(await preview(one, { promotionId: secret.id })).toMatchObject({
      faults: ['promotion.voucher-required'],
    });
    await app.post('/vouchers', { promotionId: secret.id, code: 'amici 2025', maxUses: 2 });
    await app.post('/vouchers', { promotionId: secret.id, code: 'AMICI2025' }, { expect: 409 });
    const [given] = await give(one, { voucherCode: 'Amici2025' });
    expect(given).toMatchObject({ voucherCode: 'AMICI2025' });
    expect(await app.list('/vouchers', { promotionId: secret.id })).toMatchObject([{ uses: 1, maxUses: 2 }]);

    await end(one, given);
    expect(await app.list('/vouchers', { promotionId: secret.id })).toMatchObject([{ uses: 0 }]);

    // Three at once for the two uses there are: two get it, whoever comes first.
    const answers = await Promise.allSettled(
      [one, two, three].map((contract) => give(contract, { voucherCode: 'AMICI2025' })),
    );
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused.map(({ reason }) => String(reason))).toEqual([expect.stringContaining('voucher.used-up')]);
    // Billed and ended, the voucher is spent for the contract.
    const other = await promotion({ voucherOnly: true, periods: 1 });
    const made = await app.post('/vouchers', { promotionId: other.id, code: 'EST-', count: 20, maxUses: 5 });
    expect(made).toMatchObject({ count: 20, first: expect.stringMatching(/^EST-[A-Z2-9]{8}$/) as string });
    await billed(one, '2025-04-01');
    await give(one, { voucherCode: made.first });
    await billed(one, '2025-06-01');
    expect(await give(one, { voucherCode: made.first }, 409)).toMatchObject({
      code: 'voucher.taken-already',
    });
    const [voucher] = await app.list<Row>('/vouchers', { q: String(made.first) });
    await app.patch(`/vouchers/${String(voucher?.id)}`, { version: voucher?.version, active: false });
    expect(await give(two, { voucherCode: made.first }, 409)).toMatchObject({ code: 'voucher.not-in-use' });
    expect(await give(two, { voucherCode: 'NIENTE' }, 404)).toMatchObject({ code: 'voucher.not-found' });
  });

  it('lower the bill by what they say, are named on it, and follow the line when its price changes', async () => {
    const contract = await app.given.contract({ fee: '40.00', startsOn: '2025-03-01' });
    const half = await promotion({ periods: 2 });
    const five = await promotion({ kind: 'amount', value: '5', name: 'Cinque euro', priority: 200 });
    await give(contract, { promotionId: half.id });
    await give(contract, { promotionId: five.id, startsOn: '2025-04-01' });
    const bill = async (day: string) => {
      await billUpTo(app, day, { filters: { contractIds: [contract.id] }, issuedOn: '2025-06-01' });
      const [{ id } = { id: 0 }] = await app.list<Row>('/invoices', {
        sort: 'id',
        order: 'DESC',
        perPage: 1,
      });
      return app.get<{ taxable: string; lines: Json[] }>(`/invoices/${id}`);
    };
    app.clock.hold('2025-06-01');
    const march = await bill('2025-03-01');
    // 1 to 9 March at the full price, half from the 10th on: the day it was given.
    expect(march.taxable).toBe('25.80');
    expect(march.lines).toMatchObject([
      { discountPercent: '0.00', amount: '11.61' },
      {
        description: expect.stringContaining('Metà prezzo') as string,
        discountPercent: '50.00',
        amount: '14.19',
      },
    ]);
    const april = await bill('2025-04-01');
    expect(april.taxable).toBe('15.00');
    expect(april.lines).toMatchObject([
      { description: expect.stringMatching(/Metà prezzo.*Cinque euro/s) as string, unitPrice: '40.00' },
    ]);
    await app.resolve(DataSource).transaction((tx) =>
      app.resolve(ContractChanges).changeLines(tx, [
        {
          ...{ contractId: contract.id, lineId: Number(rowsOf(contract)[0]?.id), on: '2025-05-01' },
          ...{ unitPrice: new Big('60'), reason: 'Prova' },
        },
      ]),
    );
    const may = await bill('2025-05-01');
    // Half up to the 9th, two periods from the 10th of March; five euro off all of it.
    expect(may.taxable).toBe('46.29');
    app.clock.hold('2025-03-10');
  });

  it('tell the customer of their end once, in advance, with what comes then', async () => {
    const partner = await app.given.partner({ email: 'info@example.it' });
    const contract = await app.given.contract({ partnerId: partner.id, startsOn: '2025-03-10' });
    const half = await promotion({ endNoticeDays: 20 });
    await give(contract, { promotionId: half.id });
    const notices = app.resolve(PromotionNotices);
    const messages = () => app.list<Row>('/messages', { kind: 'contract.promotion-ending' });
    // Its last day is the 9th of June.
    expect(await notices.promotionEndNotices('2025-05-19')).toBe(0);
    expect(await notices.promotionEndNotices('2025-05-20')).toBe(1);
    expect(await notices.promotionEndNotices('2025-05-21')).toBe(0);
    const [message] = await messages();
    expect(message).toMatchObject({ toAddress: 'info@example.it', partnerId: partner.id });
    const { text } = await app.get<{ text: string }>(`/messages/${String(message?.id)}`);
    expect(text).toMatch(/Metà prezzo.*15,00.*30,00.*IVA esclusa/s);
  });

  it('are nobody else’s business: a reseller meets its own contracts only', async () => {
    const contract = await app.given.contract();
    const half = await promotion();
    const reseller = await app.given.partner({ reseller: true });
    const [role] = (await app.list<Row>('/roles')).filter(({ code }) => code === 'reseller');
    await app.post('/users', {
      ...{ name: 'Rita', email: 'rita@example.it', password: 'a-long-password-2', roleIds: [role?.id] },
      resellerId: reseller.id,
    });
    const token = await app.login('rita@example.it', 'a-long-password-2');
    const path = `/contracts/${contract.id}/promotions`;
    await app.get(path, { token, expect: 404 });
    await app.post(path, { promotionId: half.id }, { token, expect: 404 });
    await app.post(
      '/promotions',
      { code: 'N', name: 'N', kind: 'amount', value: '1' },
      { token, expect: 403 },
    );
  });
});
