import { ReferenceManyField } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import { KindField, StepNote } from './StepFields';

/** The last steps taken about a partner, the record of whose page this is. */
export const StepRows = () => (
  <ReferenceManyField
    reference="dunning-steps"
    target="partnerId"
    sort={{ field: 'id', order: 'DESC' }}
    perPage={5}
    empty={<EmptyState text="resources.defaulters.partner.no_steps" />}
  >
    <ResponsiveGrid
      rowClick={false}
      phone={{
        primary: <KindField source="kind" />,
        secondary: <StepNote source="note" />,
        end: <InstantField source="at" />,
      }}
    >
      <InstantField source="at" sortable={false} />
      <KindField source="kind" sortable={false} />
      <StepNote source="note" sortable={false} />
    </ResponsiveGrid>
  </ReferenceManyField>
);
