import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useUpdate, type FieldProps } from 'react-admin';
import { BusyButton } from '../components/BusyButton';
import { useCan } from '../providers/useCan';

type Voucher = components['schemas']['VoucherDto'];

/** Takes a voucher out of use, or back into it. */
export const VoucherSwitch = (field: FieldProps<Voucher>) => {
  const voucher = useRecordContext<Voucher>(field);
  const writes = useCan('promotion.write');
  const [update, { isPending }] = useUpdate<Voucher>();
  if (!voucher || !writes) return null;

  const turn = () => {
    const { id } = voucher;
    const data = { ...voucher, active: !voucher.active };
    void update('vouchers', { id, data, previousData: voucher }, { mutationMode: 'pessimistic' });
  };
  return (
    <BusyButton
      label={`resources.vouchers.${voucher.active ? 'stop' : 'start'}`}
      isPending={isPending}
      onClick={turn}
    />
  );
};
