import { QueryClient, type QueryKey, type SetDataOptions, type Updater } from '@tanstack/react-query';

/**
 * The cache of what was fetched. react-admin puts each row of a list where it looks for the whole record, to show its
 * page at once; but our lists hold less of a record than its page and its form need (no lines, no addresses), so a
 * record's page waits for the record.
 */
export class RecordsCache extends QueryClient {
  override setQueryData<T>(
    key: QueryKey,
    updater: Updater<T | undefined, T | undefined>,
    options?: SetDataOptions,
  ): T | undefined {
    if (isFromList(key, updater) && this.getQueryData(key) === undefined) return undefined;
    return super.setQueryData(key, updater, options) as T | undefined;
  }
}

/** What was saved or fetched by itself comes as a value, a row as a function that gives way to what is there. */
function isFromList(key: QueryKey, updater: unknown): boolean {
  return key[1] === 'getOne' && typeof updater === 'function';
}
