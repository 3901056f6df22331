import { ReferenceManyField, TextField, useRecordContext } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { LinkButton } from '../components/LinkButton';
import { listLink } from '../components/list-link';
import { Panel } from '../components/Panel';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { StatusField } from '../fields/StatusField';
import { useCan } from '../providers/useCan';
import type { Partner } from './partner';

/** The newest contracts of the partner. */
export const LastContracts = () => {
  const partner = useRecordContext<Partner>();
  const allowed = useCan('contract.read');
  if (!partner || !allowed) return null;
  const all = (
    <LinkButton to={listLink('contracts', { partnerId: partner.id })} label="resources.partners.all" />
  );
  return (
    <Panel title="resources.partners.section.contracts" actions={all}>
      <ReferenceManyField
        reference="contracts"
        target="partnerId"
        sort={{ field: 'startsOn', order: 'DESC' }}
        perPage={5}
        empty={<EmptyState text="resources.partners.without_contracts" />}
      >
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
      </ReferenceManyField>
    </Panel>
  );
};
