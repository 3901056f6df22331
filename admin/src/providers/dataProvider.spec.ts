import { Conflicts } from './conflicts';
import { createDataProvider, type PonteDataProvider } from './dataProvider';
import { FakeApi, json } from './fake-api';
import { Http } from './http';
import { SessionEnd } from './session-end';

interface Partner {
  readonly id: number;
  readonly version: number;
  readonly name: string;
  readonly notes: string | null;
}

const ROSSI: Partner = { id: 7, version: 3, name: 'Rossi', notes: null };

describe('data provider', () => {
  const api = new FakeApi();
  const conflicts = new Conflicts();
  let provider: PonteDataProvider;

  beforeAll(async () => {
    provider = createDataProvider(new Http(await api.start(), (key) => key, new SessionEnd()), conflicts);
  });

  beforeEach(() => {
    api.forget();
    conflicts.settle();
  });

  afterAll(() => api.stop());

  it('reads the records of a page by their ids, all at once', async () => {
    api.routes['GET /partners?ids=7%2C9&page=1&perPage=2'] = (_, response) =>
      json(response, 200, { data: [ROSSI], total: 1 });
    await expect(provider.getMany<Partner>('partners', { ids: [7, 9] })).resolves.toEqual({
      data: [ROSSI],
      total: 1,
    });
  });

  it('reads what hangs on a record by a filter', async () => {
    api.routes['GET /contracts?page=1&perPage=25&sort=code&order=ASC&status=active&partnerId=7'] = (
      _,
      response,
    ) => json(response, 200, { data: [], total: 0 });
    const answer = await provider.getManyReference('contracts', {
      target: 'partnerId',
      id: 7,
      pagination: { page: 1, perPage: 25 },
      sort: { field: 'code', order: 'ASC' },
      filter: { status: 'active' },
    });
    expect(answer).toEqual({ data: [], total: 0 });
  });

  it('sends only what was changed, and the version it was changed from', async () => {
    api.routes['PATCH /partners/7'] = (_, response) =>
      json(response, 200, { ...ROSSI, version: 4, name: 'Bianchi' });
    const data = { ...ROSSI, name: 'Bianchi' };
    await provider.update<Partner>('partners', { id: 7, data, previousData: ROSSI });
    expect(api.bodies).toEqual([{ name: 'Bianchi', version: 3 }]);
  });

  it('tells of a conflict with the record as it is now, and refuses the save', async () => {
    const current = { ...ROSSI, version: 4, name: 'Verdi' };
    api.routes['PATCH /partners/7'] = (_, response) => json(response, 409, { code: 'record.changed' });
    api.routes['GET /partners/7'] = (_, response) => json(response, 200, current);
    const data = { ...ROSSI, name: 'Bianchi' };
    const save = provider.update<Partner>('partners', { id: 7, data, previousData: ROSSI });
    await expect(save).rejects.toMatchObject({ status: 409, message: 'errors.record.changed' });
    expect(conflicts.latest()).toEqual({ resource: 'partners', id: 7, yours: { name: 'Bianchi' }, current });
  });

  it('creates with an idempotency key', async () => {
    api.routes['POST /payments'] = (_, response) => json(response, 201, { id: 1, amount: '36.60' });
    const created = await provider.create('payments', { data: { amount: '36.60' } });
    expect(created.data).toEqual({ id: 1, amount: '36.60' });
    expect(api.keys[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it('gives back what it deleted, though the server answers nothing', async () => {
    api.routes['DELETE /partners/7'] = (_, response) => response.writeHead(204).end();
    await expect(provider.delete<Partner>('partners', { id: 7, previousData: ROSSI })).resolves.toEqual({
      data: ROSSI,
    });
  });
});
