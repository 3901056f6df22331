import { NumberField, TopToolbar } from 'react-admin';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActorField } from '../fields/ActorField';
import { DayField, InstantField } from '../fields/DayField';
import { StatusField } from '../fields/StatusField';
import { LookAtDay } from './LookAtDay';
import { RunKindField } from './RunKindField';

/** What days brought contracts, the latest run first. */
export const DailyRunList = () => (
  <ResponsiveList
    sort={{ field: 'createdAt', order: 'DESC' }}
    actions={
      <TopToolbar>
        <LookAtDay />
      </TopToolbar>
    }
    phone={{
      primary: <DayField source="day" />,
      secondary: <RunKindField source="dryRun" />,
      end: <StatusField source="status" />,
    }}
  >
    <DayField source="day" />
    <RunKindField source="dryRun" sortable={false} />
    <StatusField source="status" sortable={false} />
    <NumberField source="contracts" sortable={false} />
    <InstantField source="createdAt" />
    <ActorField source="createdBy" sortable={false} />
  </ResponsiveList>
);
