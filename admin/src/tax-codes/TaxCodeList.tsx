import type { components } from '@ponte/shared/generated/api-types';
import { BooleanField, NullableBooleanInput, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';
import { EnumField } from '../fields/EnumField';
import { PercentField } from '../fields/MoneyField';

type TaxCode = components['schemas']['TaxCodeDto'];

const filters = [searchFilter, <NullableBooleanInput key="active" source="active" />];

export const TaxCodeList = () => (
  <ResponsiveList<TaxCode>
    filters={filters}
    sort={{ field: 'code', order: 'ASC' }}
    rowClick="edit"
    phone={{
      primary: <TextField source="name" />,
      secondary: <TextField source="code" />,
      end: <PercentField source="rate" />,
    }}
  >
    <TextField source="code" />
    <TextField source="name" />
    <PercentField source="rate" />
    <TextField source="natura" sortable={false} />
    <TextField source="law" sortable={false} />
    <EnumField source="payability" sortable={false} />
    <BooleanField source="stampSubject" sortable={false} />
    <ActiveField source="active" sortable={false} />
  </ResponsiveList>
);
