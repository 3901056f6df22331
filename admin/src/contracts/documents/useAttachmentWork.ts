import { useMutation } from '@tanstack/react-query';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { PonteDataProvider } from '../../providers/dataProvider';
import type { Attachment } from './AttachmentsSection';

/** What can be done with the papers of a contract; each refreshes the page and tells why it did not work. */
export interface AttachmentWork {
  readonly add: (file: File, title: string, printed: boolean) => void;
  readonly edit: (attachment: Attachment, change: Partial<Pick<Attachment, 'title' | 'printed'>>) => void;
  readonly order: (ids: readonly number[]) => void;
  readonly remove: (attachment: Attachment) => Promise<unknown>;
  readonly isPending: boolean;
}

export function useAttachmentWork(contractId: number): AttachmentWork {
  const dataProvider = useDataProvider<PonteDataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const path = `/contracts/${contractId}/attachments`;
  const { mutate, mutateAsync, isPending } = useMutation<unknown, Error, () => Promise<unknown>>({
    mutationFn: (work) => work(),
    onSuccess: () => {
      refresh();
    },
    onError: (error) => {
      notify(error.message, { type: 'error', multiLine: true });
    },
  });

  return {
    isPending,
    add: (file, title, printed) => {
      const body = new FormData();
      body.append('title', title);
      body.append('printed', String(printed));
      body.append('file', file);
      mutate(() => dataProvider.post(path, body));
    },
    edit: ({ id, version }, change) => {
      mutate(() => dataProvider.patch(`${path}/${id}`, { version, ...change }));
    },
    order: (ids) => {
      mutate(() => dataProvider.post(`${path}/order`, { ids }));
    },
    remove: (attachment) =>
      mutateAsync(() => dataProvider.delete(path.slice(1), { id: attachment.id, previousData: attachment })),
  };
}
