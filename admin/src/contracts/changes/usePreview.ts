import { keepPreviousData, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { useSettled } from '../../components/useSettled';
import type { PonteDataProvider } from '../../providers/dataProvider';

const SETTLE_MS = 400;

/** What a POST that changes nothing answers for the form as it stands, once the typing pauses; a null body waits. */
export function usePreview<T>(path: string, body: unknown): UseQueryResult<T> {
  const dataProvider = useDataProvider<PonteDataProvider>();
  const asked = useSettled(JSON.stringify(body), SETTLE_MS);
  return useQuery<T>({
    queryKey: ['preview', path, asked],
    queryFn: () => dataProvider.post<T>(path, JSON.parse(asked)),
    enabled: asked !== 'null',
    retry: false,
    placeholderData: keepPreviousData,
  });
}
