import type { components } from '@ponte/shared/generated/api-types';
import { SelectInput, useGetList, type SelectInputProps } from 'react-admin';
import type { FilterProps } from '../components/filters';

type PaymentMethod = components['schemas']['PaymentMethodDto'];

/** A way to pay, by the code that payments keep. */
export const MethodCodeInput = (input: Omit<SelectInputProps, 'choices'> & { readonly source: string }) => {
  const { data = [], isPending } = useGetList<PaymentMethod>('payment-methods', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'name', order: 'ASC' },
    filter: { active: true },
  });
  return (
    <SelectInput
      {...input}
      choices={data}
      optionValue="code"
      optionText="name"
      translateChoice={false}
      isPending={isPending}
    />
  );
};

export const MethodCodeFilter = ({ source }: FilterProps) => (
  <MethodCodeInput source={source} sx={{ minWidth: 150 }} />
);
