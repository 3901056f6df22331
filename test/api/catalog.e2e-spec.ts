import { testApp } from '../support/app';

describe('catalog', () => {
  const app = testApp();

  const category = () =>
    app.post('/product-categories', { name: `Categoria ${String(Math.random())}`, revenueAccount: '3120' });
  const taxCodeId = async () => (await app.list('/tax-codes', { q: '22v' }))[0]?.id;

  it('keeps products, found by kind, category, activity and text', async () => {
    const { id: categoryId } = await category();
    const product = await app.given.product({
      code: 'FTTH1',
      name: 'Fibra 1000',
      categoryId,
      unitPrice: '24.59016393',
      unit: 'mese',
    });
    await app.given.product({
      code: 'ATT1',
      name: 'Attivazione fibra',
      kind: 'activation',
      categoryId,
      unitPrice: '50',
    });
    expect(product).toMatchObject({
      code: 'FTTH1',
      unitPrice: '24.59016393',
      unit: 'mese',
      active: true,
      revenueAccount: null,
      version: 1,
    });

    const codes = async (query: Record<string, string | number | boolean>) =>
      (await app.list('/products', { categoryId: Number(categoryId), ...query })).map(({ code }) => code);
    expect(await codes({ sort: 'code', order: 'DESC' })).toEqual(['FTTH1', 'ATT1']);
    expect(await codes({ kind: 'activation' })).toEqual(['ATT1']);
    expect(await codes({ q: 'fibra' })).toEqual(['ATT1', 'FTTH1']);
    expect(await codes({ q: 'ftth' })).toEqual(['FTTH1']);

    const changed = await app.patch(`/products/${String(product.id)}`, {
      version: 1,
      active: false,
      unitPrice: '25',
    });
    expect(changed).toMatchObject({ active: false, unitPrice: '25.00', name: 'Fibra 1000', version: 2 });
    expect(await codes({ active: true })).toEqual(['ATT1']);
  });

  it('refuses an edit of what somebody else has changed, with both values', async () => {
    const { id } = await app.given.product();
    await app.patch(`/products/${String(id)}`, { version: 1, name: 'Prima' });
    const problem = await app.patch(
      `/products/${String(id)}`,
      { version: 1, name: 'Seconda' },
      { expect: 409 },
    );
    expect(problem).toMatchObject({
      code: 'record.changed',
      params: { current: { name: 'Prima', version: 2 }, yours: { version: 1, name: 'Seconda' } },
    });
  });

  it('refuses a code that is taken, a category that is not there and null where a value is due', async () => {
    const { code, categoryId } = await app.given.product();
    const body = {
      code,
      name: 'Altro',
      kind: 'goods',
      unitPrice: '1',
      categoryId,
      taxCodeId: await taxCodeId(),
    };
    expect(await app.post('/products', body, { expect: 409 })).toMatchObject({ code: 'record.duplicate' });
    expect(
      await app.post('/products', { ...body, code: 'X1', categoryId: 999_999 }, { expect: 422 }),
    ).toMatchObject({
      code: 'record.invalid-reference',
      errors: [{ field: 'categoryId', code: 'not-found' }],
    });
    const { id } = await app.given.product();
    const problem = await app.patch(`/products/${String(id)}`, { version: 1, name: null }, { expect: 422 });
    expect(problem).toMatchObject({
      code: 'request.invalid',
      errors: [{ field: 'name' }, { field: 'name' }],
    });
  });

  it('refuses a tax code that SdI would', async () => {
    const exempt = {
      code: 'ES10',
      name: 'Esente art. 10',
      rate: '0',
      natura: 'N4',
      law: 'Art. 10 DPR 633/72',
      stampSubject: true,
    };
    expect(await app.post('/tax-codes', exempt)).toMatchObject({
      rate: '0.00',
      natura: 'N4',
      payability: 'I',
    });
    const problem = await app.post(
      '/tax-codes',
      { ...exempt, code: 'X', natura: null, law: null },
      { expect: 422 },
    );
    expect(problem).toMatchObject({
      code: 'tax-code.invalid',
      errors: [{ field: 'natura', code: 'tax-code.natura-required' }],
    });
  });

  it('prices by the list in force on the day', async () => {
    const { id: productId } = await app.given.product({ unitPrice: '30' });
    const list = await app.post('/price-lists', {
      ...{ code: 'L1', name: 'Rivenditori' },
      items: [
        { productId, unitPrice: '25', startsOn: '2025-01-01' },
        { productId, unitPrice: '19.90', startsOn: '2025-06-01', endsOn: '2025-08-31' },
      ],
    });
    const price = async (on: string) =>
      (await app.get(`/products/${String(productId)}/price?priceListId=${String(list.id)}&on=${on}`))
        .unitPrice;
    expect(await Promise.all(['2024-12-31', '2025-03-01', '2025-07-01', '2025-09-01'].map(price))).toEqual([
      ...['30.00', '25.00', '19.90', '25.00'],
    ]);

    const items = list.items as {
      id: number;
      productId: number;
      unitPrice: string;
      startsOn: string;
      endsOn: string | null;
    }[];
    const [lasting] = items;
    const changed = await app.patch(`/price-lists/${String(list.id)}`, {
      version: list.version,
      items: [{ ...lasting, unitPrice: '24' }],
    });
    expect(changed).toMatchObject({
      version: Number(list.version) + 1,
      items: [{ id: lasting?.id, unitPrice: '24.00' }],
    });
    expect((await app.get(`/price-lists/${String(list.id)}`)).items).toHaveLength(1);
    expect(await price('2025-07-01')).toBe('24.00');

    await app.patch(`/price-lists/${String(list.id)}`, { version: changed.version, active: false });
    expect(await price('2025-07-01')).toBe('30.00');
  });

  it('refuses two prices of a product from the same day', async () => {
    const { id: productId } = await app.given.product();
    const item = { productId, unitPrice: '25', startsOn: '2025-01-01' };
    const problem = await app.post(
      '/price-lists',
      { code: 'L2', name: 'Doppio', items: [item, item] },
      { expect: 422 },
    );
    expect(problem).toMatchObject({
      code: 'price-list.invalid',
      errors: [{ field: 'items.1.startsOn', code: 'price-list.two-prices-on-a-day' }],
    });
  });

  it('says what is not there', async () => {
    for (const resource of ['product', 'price-list', 'tax-code']) {
      expect(await app.get(`/${resource}s/999999`, { expect: 404 })).toMatchObject({
        code: `${resource}.not-found`,
      });
    }
    expect(await app.get('/products?sort=nonsense', { expect: 422 })).toMatchObject({
      code: 'list.invalid-sort',
    });
  });
});
