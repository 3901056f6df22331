import { TextField } from 'react-admin';
import { ReferenceFilter, searchFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { EnumField } from '../fields/EnumField';
import { RecordLink } from '../fields/RecordLink';
import { TwoLineField } from '../fields/TwoLineField';
import { EnumInput } from '../inputs/EnumInput';
import { PURPOSES } from './SubnetInputs';
import { UseField, type Subnet } from './UseField';

const filters = [
  searchFilter,
  <EnumInput key="purpose" source="purpose" values={PURPOSES} alwaysOn sx={{ minWidth: 180 }} />,
  <ReferenceFilter key="poolId" source="poolId" reference="radius-pools" />,
  <ReferenceFilter key="nasId" source="nasId" reference="radius-nas" />,
];

/** Our networks, and how full they are. */
export const SubnetList = () => (
  <ResponsiveList<Subnet>
    filters={filters}
    sort={{ field: 'cidr', order: 'ASC' }}
    rowClick="show"
    phone={{
      primary: <TextField source="cidr" />,
      secondary: <UseField source="taken" />,
      end: <EnumField source="purpose" />,
    }}
  >
    <TwoLineField source="cidr" second="name" />
    <EnumField source="purpose" />
    <RecordLink source="poolId" reference="radius-pools" name="poolId" sortable={false} />
    <RecordLink source="nasId" reference="radius-nas" name="nasId" sortable={false} />
    <TextField source="gateway" sortable={false} />
    <UseField source="taken" sortable={false} />
  </ResponsiveList>
);
