import { NumberField, TextField } from 'react-admin';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActorField } from '../fields/ActorField';
import { DayField, InstantField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { StatusField } from '../fields/StatusField';

/** All billing runs, the latest first. */
export const BillingRunList = () => (
  <ResponsiveList
    sort={{ field: 'createdAt', order: 'DESC' }}
    phone={{
      primary: <DayField source="upTo" />,
      secondary: <StatusField source="status" />,
      end: <MoneyField source="billedTotal" signed />,
    }}
  >
    <TextField source="id" sortable={false} />
    <InstantField source="createdAt" />
    <DayField source="upTo" />
    <DayField source="issuedOn" />
    <StatusField source="status" />
    <NumberField source="contracts" sortable={false} />
    <MoneyField source="plannedTotal" signed sortable={false} />
    <MoneyField source="billedTotal" signed sortable={false} />
    <ActorField source="createdBy" sortable={false} />
  </ResponsiveList>
);
