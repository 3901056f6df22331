import { PAYMENT_METHOD_CODE } from '@ponte/shared/code-lists/payment-method';
import type { components } from '@ponte/shared/generated/api-types';
import { FunctionField, NullableBooleanInput, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';

type PaymentMethod = components['schemas']['PaymentMethodDto'];

const filters = [searchFilter, <NullableBooleanInput key="active" source="active" />];

const official = (
  <FunctionField<PaymentMethod>
    source="mpCode"
    render={({ mpCode }) => `${mpCode} · ${PAYMENT_METHOD_CODE[mpCode]}`}
  />
);

export const PaymentMethodList = () => (
  <ResponsiveList<PaymentMethod>
    filters={filters}
    sort={{ field: 'code', order: 'ASC' }}
    rowClick="edit"
    phone={{
      primary: <TextField source="name" />,
      secondary: official,
      end: <ActiveField source="active" />,
    }}
  >
    <TextField source="code" />
    <TextField source="name" />
    {official}
    <TextField source="cashAccount" sortable={false} />
    <TextField source="feeAccount" sortable={false} emptyText="4213" />
    <ActiveField source="active" sortable={false} />
  </ResponsiveList>
);
