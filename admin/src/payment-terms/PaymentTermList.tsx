import { TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { InstalmentsField, type PaymentTerm } from './InstalmentsField';

const filters = [searchFilter];

export const PaymentTermList = () => (
  <ResponsiveList<PaymentTerm>
    filters={filters}
    sort={{ field: 'code', order: 'ASC' }}
    rowClick="edit"
    phone={{ primary: <TextField source="name" />, secondary: <InstalmentsField source="rules" /> }}
  >
    <TextField source="code" />
    <TextField source="name" />
    <InstalmentsField source="rules" sortable={false} />
  </ResponsiveList>
);
