import { FilterButton, TopToolbar } from 'react-admin';
import { ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { EnumInput } from '../inputs/EnumInput';
import { addressFields, addressOnPhone, type Address } from './address-fields';
import { ReserveDialog } from './ReserveDialog';

const USES = ['framed_ip', 'framed_ipv6_prefix', 'delegated_ipv6_prefix', 'gateway', 'reserved'] as const;

const filters = [
  searchFilter,
  <EnumInput key="use" source="use" values={USES} alwaysOn sx={{ minWidth: 180 }} />,
  <ReferenceFilter key="subnetId" source="subnetId" reference="radius-subnets" />,
];

/** Addresses and prefixes that are taken. */
export const AddressList = () => (
  <ResponsiveList<Address>
    filters={filters}
    actions={
      <TopToolbar>
        <FilterButton />
        <ReserveDialog />
      </TopToolbar>
    }
    empty={false}
    sort={{ field: 'address', order: 'ASC' }}
    rowClick={false}
    phone={addressOnPhone}
  >
    {addressFields(true)}
  </ResponsiveList>
);
