import type { components } from '@ponte/shared/generated/api-types';
import { FunctionField, useTranslate, type FieldProps } from 'react-admin';
import { useFormats } from '../fields/useFormats';

type Voucher = components['schemas']['VoucherDto'];

/** How often it was taken, of how often it may be. */
export const VoucherUses = (field: FieldProps<Voucher>) => {
  const translate = useTranslate();
  const { count } = useFormats();
  return (
    <FunctionField<Voucher>
      {...field}
      render={({ uses, maxUses }) =>
        `${count(uses)} / ${maxUses === null ? translate('resources.vouchers.any') : count(maxUses)}`
      }
    />
  );
};
