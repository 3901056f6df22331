import type { components } from '@ponte/shared/generated/api-types';
import { BooleanField, NullableBooleanInput, NumberField, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';
import { EnumField } from '../fields/EnumField';

type FiscalPosition = components['schemas']['FiscalPositionDto'];

const filters = [searchFilter, <NullableBooleanInput key="active" source="active" />];

export const FiscalPositionList = () => (
  <ResponsiveList<FiscalPosition>
    filters={filters}
    sort={{ field: 'sequence', order: 'ASC' }}
    rowClick="edit"
    phone={{
      primary: <TextField source="name" />,
      secondary: <TextField source="code" />,
      end: <EnumField source="area" />,
    }}
  >
    <NumberField source="sequence" />
    <TextField source="code" />
    <TextField source="name" />
    <BooleanField source="automatic" sortable={false} />
    <EnumField source="area" sortable={false} />
    <TextField source="country" sortable={false} />
    <EnumField source="partnerKind" group="partner_kind" sortable={false} emptyText="app.none" />
    <EnumField source="vat" sortable={false} />
    <ActiveField source="active" sortable={false} />
  </ResponsiveList>
);
