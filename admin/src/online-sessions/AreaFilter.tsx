import type { components } from '@ponte/shared/generated/api-types';
import { SelectInput } from 'react-admin';
import type { FilterProps } from '../components/filters';
import { useApi } from '../providers/useApi';

type Area = components['schemas']['AreaDto'];

/** A site of the network. */
export const AreaFilter = ({ source }: FilterProps) => {
  const { data: areas = [] } = useApi<Area[]>('/network/areas');
  return (
    <SelectInput
      source={source}
      choices={areas}
      optionText="id"
      translateChoice={false}
      sx={{ minWidth: 180 }}
    />
  );
};
