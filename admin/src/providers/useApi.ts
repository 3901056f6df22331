import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { useFormState } from 'react-hook-form';
import type { PonteDataProvider } from './dataProvider';
import type { Query } from './query';

/** Milliseconds until the next look, given the last answer; false when there is nothing to wait for. */
export type Poll<T> = (last: T | undefined) => number | false;

/**
 * Reads something that is neither a list nor a record: `useApi<Dashboard>('/dashboard')`. Fetched again by the refresh
 * button, by every action that refreshes, and as often as `poll` says. A null path waits.
 */
export function useApi<T>(path: string | null, query: Query = {}, poll?: Poll<T>): UseQueryResult<T> {
  const dataProvider = useDataProvider<PonteDataProvider>();
  return useQuery<T>({
    queryKey: ['api', path, query],
    queryFn: ({ signal }) => dataProvider.get<T>(path ?? '', query, signal),
    enabled: path !== null,
    refetchInterval: ({ state }) => poll?.(state.data) ?? false,
  });
}

/**
 * Reads what the form around it would come to before it is sent. Asked once for each query, and never while it is being sent:
 * late typing and the refresh that follows must not ask again, since what was foretold has happened by then. Not kept: the next
 * dialog asks anew.
 */
export function useApiPreview<T>(path: string | null, query: Query): UseQueryResult<T> {
  const dataProvider = useDataProvider<PonteDataProvider>();
  const { isSubmitting } = useFormState();
  return useQuery<T>({
    queryKey: ['preview', path, query],
    queryFn: ({ signal }) => dataProvider.get<T>(path ?? '', query, signal),
    enabled: path !== null && !isSubmitting,
    staleTime: 'static',
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
}
