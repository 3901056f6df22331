import type { components } from '@ponte/shared/generated/api-types';
import { TextField } from 'react-admin';
import { ReferenceFilter, searchFilter } from '../components/filters';
import { FilterChips } from '../components/FilterChips';
import { ResponsiveList } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import { EnumField } from '../fields/EnumField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';

type Message = components['schemas']['MessageDto'];

const filters = [
  searchFilter,
  <FilterChips
    key="state"
    source="state"
    alwaysOn
    chips={['queued', 'sent', 'failed', 'unsure'].map((value) => ({
      label: `resources.messages.status.${value}`,
      source: 'state',
      value,
    }))}
  />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" />,
];

/** What was written to whom, and what became of it; newest first. */
export const MessageList = () => (
  <ResponsiveList<Message>
    filters={filters}
    sort={{ field: 'id', order: 'DESC' }}
    phone={{
      primary: <TextField source="subject" />,
      secondary: (
        <>
          <TextField source="toAddress" /> · <InstantField source="queuedAt" />
        </>
      ),
      end: <StatusField source="state" />,
    }}
  >
    <InstantField source="queuedAt" />
    <EnumField source="channel" sortable={false} />
    <TextField source="toAddress" />
    <TextField source="subject" sortable={false} />
    <PartnerLink source="partnerId" sortable={false} />
    <EnumField source="kind" sortable={false} />
    <StatusField source="state" />
    <InstantField source="sentAt" />
  </ResponsiveList>
);
