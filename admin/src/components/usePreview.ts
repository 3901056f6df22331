import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import { useFormState } from 'react-hook-form';
import type { PonteDataProvider } from '../providers/dataProvider';
import { useSettled } from './useSettled';

const SETTLE_MS = 400;
const NOTHING = 'null';

export interface Previewed<T> {
  /** The last answer, until the next one comes. */
  readonly data: T | undefined;
  readonly error: Error | null;
  /** What is shown is not yet the answer for the form as it stands. */
  readonly isPending: boolean;
}

/**
 * What a POST that changes nothing answers for the form around it as it stands, once the typing pauses; a null body asks nothing.
 * Once the form is sent it is not asked any more, neither by late typing nor by the refresh that follows: what was foretold has
 * happened by then, and would be refused.
 */
export function usePreview<T>(path: string, body: unknown): Previewed<T> {
  const dataProvider = useDataProvider<PonteDataProvider>();
  const { isSubmitting } = useFormState();
  const wanted = JSON.stringify(body);
  const settled = useSettled(wanted, SETTLE_MS);
  const asked = isSubmitting ? NOTHING : settled;
  const { data, error, isFetching } = useQuery<T>({
    queryKey: ['preview', path, asked],
    queryFn: ({ signal }) => dataProvider.post<T>(path, JSON.parse(asked), signal),
    enabled: asked !== NOTHING,
    retry: false,
    staleTime: 'static',
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
  const isPending = isFetching || (wanted !== NOTHING && wanted !== settled);
  return { data, error, isPending };
}
