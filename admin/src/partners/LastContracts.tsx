import { TextField } from 'react-admin';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { StatusField } from '../fields/StatusField';
import { LastOf } from './LastOf';

/** The newest contracts of the partner. */
export const LastContracts = () => (
  <LastOf reference="contracts" newest="startsOn" permission="contract.read">
    <ResponsiveGrid
      phone={{
        primary: <TextField source="code" />,
        secondary: <DayField source="startsOn" />,
        end: <StatusField source="status" />,
      }}
    >
      <TextField source="code" sortable={false} />
      <DayField source="startsOn" sortable={false} />
      <DayField source="endsOn" sortable={false} emptyText="app.none" />
      <DayField source="nextBillingOn" sortable={false} emptyText="app.none" />
      <StatusField source="status" sortable={false} />
    </ResponsiveGrid>
  </LastOf>
);
