import type { DataProvider, GetListResult, Identifier, RaRecord, UpdateParams } from 'react-admin';
import type { Conflict, Conflicts } from './conflicts';
import type { Download, Http } from './http';
import { ApiError } from './problem';
import { changes, listQuery, type Query } from './query';

type Fields = Readonly<Record<string, unknown>>;

/** react-admin's data provider, and the calls that are no CRUD: `useDataProvider<PonteDataProvider>()`. */
export interface PonteDataProvider extends DataProvider {
  /** A read that is no list: a dashboard, a preview, an explanation. */
  get: <T>(path: string, query?: Query, signal?: AbortSignal) => Promise<T>;
  /** An action: `post('/invoices/7/issue')`. Carries the idempotency key of the user's intention. */
  post: <T>(path: string, body?: unknown, signal?: AbortSignal) => Promise<T>;
  /** A change of what is no record: the own password. */
  patch: <T>(path: string, body: unknown) => Promise<T>;
  /** A document; with a body it is asked for by POST. */
  download: (path: string, body?: unknown) => Promise<Download>;
  /** A stream of server-sent events, as the bare answer. */
  stream: (path: string, lastEventId: string | null, signal: AbortSignal) => Promise<Response>;
}

/** Resources of one record, which has no id in its address. */
const SINGLE = new Set([
  ...[
    'accounting-setting',
    'bill-mailbox',
    'company',
    'contract-setting',
    'dunning-setting',
    'mail-setting',
    'payment-setting',
    'radius-setting',
    'sms-setting',
  ],
]);

function addressOf(resource: string, id: Identifier): string {
  return SINGLE.has(resource) ? `/${resource}` : `/${resource}/${String(id)}`;
}

/** Resources are the API's own routes: `partners` lives at `/partners`. */
export function createDataProvider(http: Http, conflicts: Conflicts): PonteDataProvider {
  const list = <T extends RaRecord>(resource: string, query: Query, signal?: AbortSignal) =>
    http.get<GetListResult<T>>(`/${resource}`, query, signal);

  const remove = (resource: string, id: Identifier) => http.delete(addressOf(resource, id));

  /** Sends what was changed and the version it was changed from, so that nobody's work is overwritten unseen. */
  const save = async <T>(resource: string, id: Identifier, after: Fields, before: Fields): Promise<T> => {
    const yours = changes(after, before);
    const version = after.version ?? before.version;
    try {
      return await http.patch<T>(
        addressOf(resource, id),
        version === undefined ? yours : { ...yours, version },
      );
    } catch (error) {
      if (error instanceof ApiError && error.body.code === 'record.changed') {
        const current = await http.get<Conflict['current']>(addressOf(resource, id));
        conflicts.raise({ resource, id, yours, current });
      }
      throw error;
    }
  };

  return {
    supportAbortSignal: true,

    getList: (resource, params) => list(resource, listQuery(params), params.signal),

    getOne: async (resource, { id, signal }) => ({
      data: await http.get(addressOf(resource, id), {}, signal),
    }),

    getMany: (resource, { ids, signal }) => list(resource, { ids, page: 1, perPage: ids.length }, signal),

    getManyReference: (resource, { target, id, ...params }) =>
      list(resource, listQuery({ ...params, filter: { ...(params.filter as Query), [target]: id } })),

    create: async (resource, { data }) => ({ data: await http.post(`/${resource}`, data) }),

    update: async (resource, { id, data, previousData }: UpdateParams<RaRecord>) => ({
      data: await save(resource, id, data, previousData),
    }),

    updateMany: async (resource, { ids, data }) => {
      const before = await list<RaRecord>(resource, { ids, page: 1, perPage: ids.length });
      const change = data as Fields;
      await Promise.all(
        before.data.map((record) => save(resource, record.id, { ...record, ...change }, record)),
      );
      return { data: ids };
    },

    delete: async <T extends RaRecord>(
      resource: string,
      { id, previousData }: { id: Identifier; previousData?: T },
    ) => {
      await remove(resource, id);
      return { data: previousData ?? ({ id } as T) };
    },

    deleteMany: async (resource, { ids }) => {
      await Promise.all(ids.map((id) => remove(resource, id)));
      return { data: ids };
    },

    get: (path, query, signal) => http.get(path, query, signal),
    post: (path, body, signal) => http.post(path, body, signal),
    patch: (path, body) => http.patch(path, body),
    download: (path, body) => http.download(path, body),
    stream: (path, lastEventId, signal) =>
      http.open('GET', path, {
        accept: 'text/event-stream',
        headers: lastEventId === null ? {} : { 'last-event-id': lastEventId },
        signal,
      }),
  };
}
