import type { components } from '@ponte/shared/generated/api-types';
import MakeIcon from '@mui/icons-material/PostAddOutlined';
import { TextField, TopToolbar, useListContext, useNotify } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { searchFilter } from '../components/filters';
import { LinkButton } from '../components/LinkButton';
import { ResponsiveList } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { MoneyField } from '../fields/MoneyField';

type Due = components['schemas']['DueIntegrationDto'];
type Made = components['schemas']['IssuedIntegrationsDto'];

const made = <LinkButton to="/vat-integrations" label="resources.due-integrations.all" />;

/** Bills under reverse charge without their integration, the oldest first; a selection gets it with one tap. */
export const DueIntegrationList = () => (
  <ResponsiveList<Due>
    filters={[searchFilter]}
    actions={<TopToolbar>{made}</TopToolbar>}
    empty={<EmptyState text="resources.due-integrations.none">{made}</EmptyState>}
    sort={{ field: 'receivedOn', order: 'ASC' }}
    rowClick={(id) => `/bills/${String(id)}/show`}
    bulkActions={<MakeSelected />}
    phone={{
      primary: <TextField source="supplierName" />,
      secondary: (
        <>
          <TextField source="number" /> · <TextField source="proposed" />
        </>
      ),
      end: <MoneyField source="tax" />,
    }}
  >
    <DayField source="receivedOn" />
    <TextField source="supplierName" />
    <TextField source="number" sortable={false} />
    <DayField source="issuedOn" />
    <EnumField source="proposed" group="documentType" sortable={false} />
    <MoneyField source="taxable" sortable={false} />
    <MoneyField source="tax" sortable={false} />
  </ResponsiveList>
);

const MakeSelected = () => {
  const { selectedIds, onUnselectItems } = useListContext<Due>();
  const notify = useNotify();
  return (
    <ActionButton<Made>
      path="/vat-integrations"
      body={{ billIds: selectedIds }}
      permission="vat-integration.issue"
      label="resources.vat-integrations.action.make_selected"
      icon={<MakeIcon />}
      confirm={{
        title: 'resources.vat-integrations.confirm.title',
        content: 'resources.vat-integrations.confirm.many',
        values: { count: selectedIds.length },
      }}
      onSuccess={(answer) => {
        onUnselectItems();
        notify('resources.vat-integrations.made', {
          type: 'success',
          messageArgs: { smart_count: answer.made },
        });
      }}
    />
  );
};
