import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { PonteDataProvider } from './dataProvider';
import type { Query } from './query';

/**
 * Reads something that is neither a list nor a record: `useApi<Dashboard>('/dashboard')`. Fetched again by the refresh
 * button and by every action that refreshes. A null path waits.
 */
export function useApi<T>(path: string | null, query: Query = {}): UseQueryResult<T> {
  const dataProvider = useDataProvider<PonteDataProvider>();
  return useQuery<T>({
    queryKey: ['api', path, query],
    queryFn: ({ signal }) => dataProvider.get<T>(path ?? '', query, signal),
    enabled: path !== null,
  });
}
