import { FunctionField, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { Instalments, type PaymentTerm } from './Instalments';

const filters = [searchFilter];

const instalments = (
  <FunctionField<PaymentTerm>
    source="rules"
    sortable={false}
    render={(term) => <Instalments term={term} />}
  />
);

export const PaymentTermList = () => (
  <ResponsiveList<PaymentTerm>
    filters={filters}
    sort={{ field: 'code', order: 'ASC' }}
    rowClick="edit"
    phone={{ primary: <TextField source="name" />, secondary: instalments }}
  >
    <TextField source="code" />
    <TextField source="name" />
    {instalments}
  </ResponsiveList>
);
