import type { components } from '@ponte/shared/generated/api-types';
import { NullableBooleanInput, NumberField, TextField } from 'react-admin';
import { searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';

type NatBlock = components['schemas']['NatBlockDto'];

const TEXTS = 'resources.nat-blocks';

const filters = [searchFilter, <NullableBooleanInput key="current" source="current" alwaysOn />];

/** Rules of CGNAT, the newest first; those that hold no more are kept, since somebody may ask of that time. */
export const NatBlockList = () => (
  <ResponsiveList<NatBlock>
    filters={filters}
    sort={{ field: 'validFrom', order: 'DESC' }}
    rowClick="edit"
    phone={{
      primary: <TextField source="publicCidr" />,
      secondary: <TextField source="privateCidr" />,
      end: <InstantField source="validFrom" />,
    }}
  >
    <TextField source="privateCidr" />
    <TextField source="publicCidr" />
    <NumberField source="firstPort" sortable={false} options={PLAIN} />
    <NumberField source="portsEach" sortable={false} options={PLAIN} />
    <InstantField source="validFrom" />
    <InstantField source="validTo" sortable={false} emptyText={`${TEXTS}.still`} />
    <TextField source="note" sortable={false} />
  </ResponsiveList>
);

/** Ports are names rather than amounts. */
const PLAIN = { useGrouping: false };
