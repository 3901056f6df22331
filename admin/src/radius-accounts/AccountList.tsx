import UploadIcon from '@mui/icons-material/UploadFileOutlined';
import {
  BooleanInput,
  CreateButton,
  FilterButton,
  NullableBooleanInput,
  TextField,
  TopToolbar,
} from 'react-admin';
import { LinkButton } from '../components/LinkButton';
import { ReferenceFilter, searchFilter, StatusFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { EnumField } from '../fields/EnumField';
import { StatusField } from '../fields/StatusField';
import { TwoLineField } from '../fields/TwoLineField';
import { useCan } from '../providers/useCan';
import { ACCESS_STATES, TEXTS, type Account } from './account';
import { OnlineField } from './OnlineField';

const filters = [
  searchFilter,
  <StatusFilter key="accessState" source="accessState" statuses={ACCESS_STATES} alwaysOn />,
  <NullableBooleanInput key="online" source="online" alwaysOn />,
  <ReferenceFilter key="serviceId" source="serviceId" reference="radius-services" />,
  <ReferenceFilter key="nasId" source="nasId" reference="radius-nas" />,
  <ReferenceFilter key="accessPointId" source="accessPointId" reference="radius-access-points" />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
  <NullableBooleanInput key="whitelist" source="whitelist" />,
  <BooleanInput key="deleted" source="deleted" defaultValue />,
];

const Actions = () => {
  const writes = useCan('radius-account.write');
  const imports = useCan('radius-account.import');
  return (
    <TopToolbar>
      <FilterButton />
      {imports && (
        <LinkButton to="/radius-account-import" label={`${TEXTS}.import.button`} icon={<UploadIcon />} />
      )}
      {writes && <CreateButton />}
    </TopToolbar>
  );
};

/** Logins of customers' lines, with what each may do and whether it is connected. */
export const AccountList = () => (
  <ResponsiveList<Account>
    filters={filters}
    actions={<Actions />}
    sort={{ field: 'username', order: 'ASC' }}
    phone={{
      primary: <TextField source="username" />,
      secondary: (
        <>
          <TextField source="partnerName" /> · <TextField source="serviceName" />
        </>
      ),
      end: <StatusField source="accessState" />,
    }}
  >
    <TwoLineField source="username" second="partnerName" />
    <TwoLineField source="serviceName" second="contractCode" sortable={false} />
    <StatusField source="accessState" />
    <EnumField source="accessReason" sortable={false} />
    <OnlineField source="online" sortable={false} />
    <TwoLineField source="framedIp" second="macLock" label={`${TEXTS}.fixed`} sortable={false} />
  </ResponsiveList>
);
