import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { PonteDataProvider } from '../providers/dataProvider';
import { ApiError } from '../providers/problem';

export interface ActionOptions<T> {
  readonly body?: unknown;
  /** Translation key told on success; `action.done` by default. */
  readonly success?: string;
  readonly onSuccess?: (answer: T) => void;
}

export interface Action<T> {
  /** Sends the POST, with `body` in place of the one in the options if given. */
  readonly run: (body?: unknown) => Promise<T>;
  readonly isPending: boolean;
}

/**
 * A POST that does something: `useAction('/invoices/7/issue')`. Tells the outcome and fetches again what is on the
 * screen. `run` rejects as well, so that a dialog can stay open.
 */
export function useAction<T = unknown>(path: string, options: ActionOptions<T> = {}): Action<T> {
  const dataProvider = useDataProvider<PonteDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();

  const { mutateAsync, isPending } = useMutation<T, Error, unknown>({
    mutationFn: (body) => dataProvider.post<T>(path, body ?? options.body),
    onSuccess: (answer) => {
      notify(options.success ?? 'action.done', { type: 'success' });
      refresh();
      options.onSuccess?.(answer);
    },
    onError: (error) => {
      notify(reasons(error), { type: 'error', multiLine: true });
    },
  });
  return { run: (body) => mutateAsync(body), isPending };
}

/** There is no form to show field faults in, so they are told in the message. */
function reasons(error: Error): string {
  const faults = error instanceof ApiError ? Object.values(error.body.errors ?? {}) : [];
  return [error.message, ...faults].join('\n');
}
