import type { components } from '@ponte/shared/generated/api-types';
import { SelectInput, useGetOne } from 'react-admin';
import { useWatch } from 'react-hook-form';

type Partner = components['schemas']['PartnerDetailDto'];

/** Where the service is used: one of the chosen customer's addresses. */
export const SiteAddressInput = ({ source }: { readonly source: string }) => {
  const partnerId = useWatch({ name: 'partnerId' }) as number | null | undefined;
  const { data } = useGetOne<Partner>('partners', { id: partnerId ?? 0 }, { enabled: Boolean(partnerId) });
  const choices = (data?.addresses ?? []).map(({ id, street, houseNumber, zip, town }) => ({
    id,
    name: `${[street, houseNumber].filter(Boolean).join(' ')}, ${zip} ${town}`,
  }));
  return <SelectInput source={source} choices={choices} translateChoice={false} disabled={!partnerId} />;
};
