import { recordsCache } from './records-cache';

interface Record_ {
  readonly id: number;
  readonly lines?: readonly string[];
}

const key = ['contracts', 'getOne', { id: '7', meta: undefined }];

describe('the cache of records', () => {
  it('does not take a row of a list for the record', () => {
    const cache = recordsCache();
    cache.setQueryData<Record_>(key, (old) => old ?? { id: 7 });
    expect(cache.getQueryData(key)).toBeUndefined();
  });

  it('keeps the record that is there, and changes of it', () => {
    const cache = recordsCache();
    cache.setQueryData<Record_>(key, { id: 7, lines: ['a'] });
    cache.setQueryData<Record_>(key, (old) => old ?? { id: 7 });
    expect(cache.getQueryData(key)).toEqual({ id: 7, lines: ['a'] });
    cache.setQueryData<Record_>(key, (old) => ({ id: 7, ...old, lines: ['b'] }));
    expect(cache.getQueryData(key)).toEqual({ id: 7, lines: ['b'] });
  });

  it('takes lists as they come', () => {
    const cache = recordsCache();
    cache.setQueryData<Record_[]>(['contracts', 'getList', {}], () => [{ id: 7 }]);
    expect(cache.getQueryData(['contracts', 'getList', {}])).toEqual([{ id: 7 }]);
  });
});
