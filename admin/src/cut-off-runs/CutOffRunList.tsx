import type { components } from '@ponte/shared/generated/api-types';
import { NumberField, TextField } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { ResponsiveList } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import { StatusField } from '../fields/StatusField';
import { CreatorField } from './CreatorField';

export type CutOffRun = components['schemas']['CutOffRunDto'];

/** Rounds of cut-offs, the last first. */
export const CutOffRunList = () => (
  <ResponsiveList<CutOffRun>
    sort={{ field: 'id', order: 'DESC' }}
    empty={<EmptyState text="resources.cut-off-runs.none" />}
    phone={{
      primary: <InstantField source="createdAt" />,
      secondary: <StatusField source="status" />,
      end: <NumberField source="cut" />,
    }}
  >
    <TextField source="id" />
    <InstantField source="createdAt" sortable={false} />
    <StatusField source="status" sortable={false} />
    <NumberField source="partners" sortable={false} />
    <NumberField source="cut" />
    <NumberField source="spared" sortable={false} />
    <NumberField source="failed" sortable={false} />
    <CreatorField source="createdBy" sortable={false} />
  </ResponsiveList>
);
