import type { components } from '@ponte/shared/generated/api-types';
import { useEffect } from 'react';
import { useGetOne } from 'react-admin';
import { useFormContext } from 'react-hook-form';

type Partner = components['schemas']['PartnerDetailDto'];
type PaymentMethod = components['schemas']['PaymentMethodDto'];

/** Proposes the customer's own way to pay in `methodCode`, while none is chosen. */
export function useOwnMethod(partnerId: number | null | undefined): void {
  const { getValues, setValue } = useFormContext();
  const { data: partner } = useGetOne<Partner>(
    'partners',
    { id: partnerId ?? 0 },
    { enabled: Boolean(partnerId) },
  );
  const methodId = partner?.paymentMethodId;
  const { data: method } = useGetOne<PaymentMethod>(
    'payment-methods',
    { id: methodId ?? 0 },
    { enabled: Boolean(methodId) },
  );
  const code = method?.code;
  useEffect(() => {
    if (code !== undefined && !getValues('methodCode')) setValue('methodCode', code, { shouldDirty: true });
  }, [code, getValues, setValue]);
}
