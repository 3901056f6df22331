import type { components } from '@ponte/shared/generated/api-types';
import { CreateButton, TextField } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';
import { EnumField } from '../fields/EnumField';
import { PartnerLink } from '../fields/PartnerLink';

type ContractGroup = components['schemas']['ContractGroupDto'];

const filters = [searchFilter, <ReferenceFilter key="payerId" source="payerId" reference="partners" />];

const empty = (
  <EmptyState text="resources.contract-groups.empty">
    <CreateButton />
  </EmptyState>
);

/** Groups of contracts that one payer wants on one invoice. */
export const ContractGroupList = () => (
  <ResponsiveList<ContractGroup>
    filters={filters}
    sort={{ field: 'name', order: 'ASC' }}
    empty={empty}
    phone={{
      primary: <TextField source="name" />,
      secondary: <PartnerLink source="payerId" />,
      end: <ActiveField source="active" />,
    }}
  >
    <TextField source="name" />
    <PartnerLink source="payerId" />
    <EnumField source="groupBy" sortable={false} />
    <ActiveField source="active" sortable={false} />
  </ResponsiveList>
);
