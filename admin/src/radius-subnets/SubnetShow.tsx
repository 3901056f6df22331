import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { EditButton, Pagination, ReferenceManyField, Show, TextField, useRecordContext } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { EnumField } from '../fields/EnumField';
import { RecordLink } from '../fields/RecordLink';
import { useCan } from '../providers/useCan';
import { AddressGrid } from '../radius-addresses/AddressGrid';
import { ReserveDialog } from '../radius-addresses/ReserveDialog';
import { FreeAddresses } from './FreeAddresses';
import { UseField, type Subnet } from './UseField';

/** A network: how full it is, what is free of it, and whose the rest is. */
export const SubnetShow = () => (
  <Show component="div" actions={false}>
    <SubnetPage />
  </Show>
);

const SubnetPage = () => {
  const subnet = useRecordContext<Subnet>();
  const writes = useCan('radius-address.write');
  if (!subnet) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '2fr 1fr' } }}>
      <Card component="section" sx={{ p: 2, display: 'grid', gap: 2, alignContent: 'start' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
          <Typography variant="h6" component="h2" sx={{ mr: 'auto' }}>
            {subnet.name}
          </Typography>
          {writes && <EditButton />}
        </Box>
        <Facts columns={4}>
          <TextField source="cidr" />
          <EnumField source="purpose" />
          <UseField source="taken" />
          <TextField source="gateway" emptyText="app.none" />
          <TextField source="blockLength" />
          <RecordLink source="poolId" reference="radius-pools" name="poolId" emptyText="app.none" />
          <RecordLink source="nasId" reference="radius-nas" name="nasId" emptyText="app.none" />
          <TextField source="note" emptyText="app.none" />
        </Facts>
      </Card>
      <FreeAddresses subnetId={subnet.id} />
      <Box sx={{ gridColumn: '1 / -1' }}>
        <Panel title="resources.radius-subnets.addresses" actions={<ReserveDialog />}>
          <ReferenceManyField
            reference="radius-addresses"
            target="subnetId"
            sort={{ field: 'address', order: 'ASC' }}
            perPage={25}
            pagination={<Pagination />}
          >
            <AddressGrid />
          </ReferenceManyField>
        </Panel>
      </Box>
    </Box>
  );
};
