import { NullableBooleanInput, NumberField, TextField } from 'react-admin';
import { SERVICE_VENDORS } from '@ponte/shared/service-attributes';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';
import { EnumField } from '../fields/EnumField';
import { EnumInput } from '../inputs/EnumInput';
import { useCan } from '../providers/useCan';
import type { Service } from './service';
import { SpeedField } from './SpeedField';

const filters = [
  searchFilter,
  <EnumInput key="vendor" source="vendor" values={SERVICE_VENDORS} alwaysOn sx={{ minWidth: 150 }} />,
  <NullableBooleanInput key="active" source="active" />,
];

/** What lines may be given: speeds, pools and times. */
export const ServiceList = () => {
  const mayEdit = useCan('radius-service.write');
  return (
    <ResponsiveList<Service>
      filters={filters}
      sort={{ field: 'name', order: 'ASC' }}
      rowClick={mayEdit ? 'edit' : false}
      phone={{
        primary: <TextField source="name" />,
        secondary: <SpeedField source="downKbps" />,
        end: <ActiveField source="active" />,
      }}
    >
      <TextField source="name" />
      <EnumField source="kind" sortable={false} />
      <EnumField source="vendor" />
      <SpeedField source="downKbps" sortByOrder="DESC" label="resources.radius-services.fields.speed" />
      <TextField source="rateLimit" sortable={false} sx={{ fontFamily: 'monospace' }} />
      <NumberField source="accounts" sortable={false} />
      <ActiveField source="active" sortable={false} />
    </ResponsiveList>
  );
};
