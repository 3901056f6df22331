import { NumberField, TextField } from 'react-admin';
import { ResponsiveList } from '../components/ResponsiveList';
import { EnumField } from '../fields/EnumField';
import { MoneyField } from '../fields/MoneyField';
import { TargetField, type DunningPolicy } from './TargetField';

/** The rules by which defaulters are pursued: the general one, and those of tags and contracts. */
export const PolicyList = () => (
  <ResponsiveList<DunningPolicy>
    sort={{ field: 'target', order: 'ASC' }}
    rowClick="edit"
    phone={{
      primary: <TextField source="name" />,
      secondary: <EnumField source="action" />,
      end: <TargetField source="target" />,
    }}
  >
    <TextField source="name" />
    <TargetField source="target" />
    <EnumField source="action" sortable={false} />
    <NumberField source="graceDays" sortable={false} />
    <NumberField source="daysOverdue" sortable={false} />
    <NumberField source="warningDays" sortable={false} />
    <MoneyField source="leastAmount" sortable={false} />
    <MoneyField source="resumeBelow" sortable={false} />
  </ResponsiveList>
);
