import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { EditButton, Pagination, ReferenceManyField, Show, TextField, useRecordContext } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { ActiveField } from '../fields/ActiveField';
import { DayField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';
import { useCan } from '../providers/useCan';

type ContractGroup = components['schemas']['ContractGroupDto'];
type Contract = components['schemas']['ContractDto'];

/** A group and the contracts in it. */
export const ContractGroupShow = () => (
  <Show component="div" actions={false}>
    <GroupPage />
  </Show>
);

const GroupPage = () => {
  const group = useRecordContext<ContractGroup>();
  const writes = useCan('contract.write');
  if (!group) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Card component="section" sx={{ p: 2, display: 'grid', gap: 2 }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="h6" component="h2" sx={{ flex: '1 1 auto' }}>
            {group.name}
          </Typography>
          {writes && <EditButton />}
        </Box>
        <Facts columns={3}>
          <PartnerLink source="payerId" />
          <EnumField source="groupBy" />
          <ActiveField source="active" />
        </Facts>
      </Card>
      <Panel title="resources.contract-groups.contracts">
        <ReferenceManyField
          reference="contracts"
          target="groupId"
          sort={{ field: 'code', order: 'ASC' }}
          perPage={25}
          pagination={<Pagination />}
        >
          <ResponsiveGrid<Contract>
            phone={{
              primary: <TextField source="code" />,
              secondary: <PartnerLink source="partnerId" />,
              end: <StatusField source="status" />,
            }}
          >
            <TextField source="code" />
            <PartnerLink source="partnerId" />
            <TextField source="costCentre" sortable={false} />
            <DayField source="nextBillingOn" />
            <StatusField source="status" />
          </ResponsiveGrid>
        </ReferenceManyField>
      </Panel>
    </Box>
  );
};
