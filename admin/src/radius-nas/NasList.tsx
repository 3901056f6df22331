import type { components } from '@ponte/shared/generated/api-types';
import { BooleanInput, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { StatusField } from '../fields/StatusField';
import { TwoLineField } from '../fields/TwoLineField';
import { SessionsLink } from './SessionsLink';

type Nas = components['schemas']['RadiusNasDto'];

const filters = [searchFilter, <BooleanInput key="active" source="active" />];

/** The routers that customers come in by. */
export const NasList = () => (
  <ResponsiveList<Nas>
    filters={filters}
    sort={{ field: 'name', order: 'ASC' }}
    rowClick="show"
    phone={{
      primary: <TextField source="name" />,
      secondary: (
        <>
          <TextField source="address" /> · <TextField source="site" />
        </>
      ),
      end: <StatusField source="state" />,
    }}
  >
    <TwoLineField source="name" second="site" />
    <TwoLineField source="address" second="shortname" />
    <EnumField source="type" />
    <EnumField source="apSource" sortable={false} />
    <SessionsLink filter="nasId" source="sessions" textAlign="right" sortable={false} />
    <InstantField source="lastSeenAt" sortable={false} />
    <StatusField source="state" sortable={false} />
  </ResponsiveList>
);
