import { QueryClient, type QueryKey } from '@tanstack/react-query';

/**
 * A cache of what was fetched. react-admin puts each row of a list where it looks for the whole record, to show its page
 * at once; but our lists hold less of a record than its page and its form need (no lines, no addresses), so a record's
 * page waits for the record.
 */
export function recordsCache(): QueryClient {
  const cache = new QueryClient();
  const set = cache.setQueryData.bind(cache);
  const setUnlessFromList = (...[key, updater, options]: Parameters<typeof set>) =>
    isFromList(key, updater) && cache.getQueryData(key) === undefined
      ? undefined
      : set(key, updater, options);
  cache.setQueryData = setUnlessFromList as typeof cache.setQueryData;
  return cache;
}

/** What was saved or fetched by itself comes as a value, a row as a function that gives way to what is there. */
function isFromList(key: QueryKey, updater: unknown): boolean {
  return key[1] === 'getOne' && typeof updater === 'function';
}
