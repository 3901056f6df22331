import { ResponsiveGrid } from '../components/ResponsiveList';
import { addressFields, addressOnPhone, type Address } from './address-fields';

/** The addresses of one network, within its page. */
export const AddressGrid = () => (
  <ResponsiveGrid<Address> rowClick={false} phone={addressOnPhone}>
    {addressFields(false)}
  </ResponsiveGrid>
);
