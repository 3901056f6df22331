import { useDelete, useNotify, useRecordContext, useRefresh } from 'react-admin';
import { ConfirmButton } from '../components/ConfirmButton';
import { useCan } from '../providers/useCan';
import type { Address } from './address-fields';

const TEXTS = 'resources.radius-addresses';

/** Gives an address back that was kept from customers; those of accounts go with their accounts. */
export const ReleaseButton = () => {
  const address = useRecordContext<Address>();
  const writes = useCan('radius-address.write');
  const [remove, { isPending }] = useDelete<Address>();
  const notify = useNotify();
  const refresh = useRefresh();
  if (!writes || address?.use !== 'reserved') return null;

  const confirm = async () => {
    try {
      await remove('radius-addresses', { id: address.id, previousData: address }, { returnPromise: true });
      notify(`${TEXTS}.done.released`, { type: 'success' });
    } catch (error) {
      notify(error instanceof Error ? error.message : 'ra.notification.http_error', { type: 'error' });
      throw error;
    }
    refresh();
  };
  return (
    <ConfirmButton
      label={`${TEXTS}.action.release`}
      title={`${TEXTS}.release.title`}
      content={`${TEXTS}.release.text`}
      values={{ address: address.address }}
      isPending={isPending}
      onConfirm={confirm}
    />
  );
};
