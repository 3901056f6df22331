import type { components } from '@ponte/shared/generated/api-types';
import { FilterButton, NumberField, TextField, TopToolbar } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { searchFilter, StatusFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActorField } from '../fields/ActorField';
import { DayField, InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { StatusField } from '../fields/StatusField';
import { EnumInput } from '../inputs/EnumInput';
import { BULK_KINDS, BULK_STATUSES } from './bulk-words';
import { BulkLinks } from './BulkLinks';
import { EffectField } from './EffectField';

type BulkChange = components['schemas']['BulkChangeDto'];

const filters = [
  searchFilter,
  <EnumInput key="kind" source="kind" values={BULK_KINDS} alwaysOn sx={{ minWidth: 180 }} />,
  <StatusFilter key="status" source="status" statuses={BULK_STATUSES} />,
];

const actions = (
  <TopToolbar>
    <FilterButton />
    <BulkLinks />
  </TopToolbar>
);

const empty = (
  <EmptyState text="resources.bulk-changes.none">
    <BulkLinks />
  </EmptyState>
);

/** All changes of many contracts, the latest first. */
export const BulkChangeList = () => (
  <ResponsiveList<BulkChange>
    filters={filters}
    actions={actions}
    empty={empty}
    sort={{ field: 'createdAt', order: 'DESC' }}
    phone={{
      primary: <TextField source="title" />,
      secondary: (
        <>
          <EnumField source="kind" /> · <StatusField source="status" />
        </>
      ),
      end: <EffectField source="monthlyAfter" />,
    }}
  >
    <InstantField source="createdAt" />
    <EnumField source="kind" sortable={false} />
    <TextField source="title" />
    <DayField source="effectiveOn" />
    <NumberField source="contracts" sortable={false} />
    <EffectField source="monthlyAfter" label="resources.bulk-changes.total.effect" sortable={false} />
    <StatusField source="status" />
    <ActorField source="createdBy" sortable={false} />
  </ResponsiveList>
);
