import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useNotify } from 'react-admin';
import type { PonteDataProvider } from '../providers/dataProvider';

export interface DownloadRequest {
  readonly path: string;
  /** Makes it a POST: a selection to be zipped, say. */
  readonly body?: unknown;
  /** Used when the server names no file. */
  readonly fileName?: string;
  readonly onSaved?: () => void;
}

/** Fetches a document with the token, which a plain link could not carry, and hands it to the browser to save. */
export function useDownload(): {
  readonly download: (request: DownloadRequest) => void;
  readonly isPending: boolean;
} {
  const dataProvider = useDataProvider<PonteDataProvider>();
  const notify = useNotify();
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ path, body, fileName = 'ponte', onSaved }: DownloadRequest) => {
      const file = await dataProvider.download(path, body);
      save(file.blob, file.fileName ?? fileName);
      onSaved?.();
    },
    onError: (error) => {
      notify(error.message, { type: 'error' });
    },
  });
  return { download: mutate, isPending };
}

/** Hands a document to the browser to save. */
export function save(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
