import type { components } from '@ponte/shared/generated/api-types';
import {
  maxLength,
  ReferenceField,
  required,
  TextField,
  TextInput,
  useRecordContext,
  type FieldProps,
} from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { EmptyState } from '../components/EmptyState';
import { FilterChips, type FilterChip } from '../components/FilterChips';
import { ReferenceFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActorField } from '../fields/ActorField';
import { DayField, InstantField } from '../fields/DayField';
import { PartnerLink } from '../fields/PartnerLink';

type Dispute = components['schemas']['DunningDisputeDto'];

const TEXTS = 'resources.dunning-disputes';
const chips: FilterChip[] = [{ label: `${TEXTS}.chip.open`, source: 'open', value: true }];

const filters = [
  <FilterChips key="chips" source="chips" alwaysOn chips={chips} />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" alwaysOn />,
];

/** What customers contest. */
export const DisputeList = () => (
  <ResponsiveList<Dispute>
    filters={filters}
    sort={{ field: 'id', order: 'DESC' }}
    rowClick={false}
    empty={<EmptyState text={`${TEXTS}.none`} />}
    phone={{
      primary: <PartnerLink source="partnerId" />,
      secondary: <TextField source="reason" />,
      end: <DayField source="openedOn" />,
    }}
  >
    <PartnerLink source="partnerId" sortable={false} />
    <ReferenceField
      source="invoiceId"
      reference="invoices"
      link="show"
      sortable={false}
      empty={`${TEXTS}.everything`}
    />
    <TextField source="reason" sortable={false} />
    <DayField source="openedOn" />
    <ActorField source="openedBy" sortable={false} />
    <InstantField source="closedAt" emptyText="app.none" />
    <TextField source="outcome" sortable={false} emptyText="app.none" />
    <CloseDialog source="closedAt" label="" />
  </ResponsiveList>
);

const CloseDialog = (field: FieldProps<Dispute>) => {
  const dispute = useRecordContext<Dispute>(field);
  if (dispute?.closedAt !== null) return null;
  return (
    <ActionDialog
      path={`/dunning-disputes/${dispute.id}/close`}
      permission="dunning.write"
      label={`${TEXTS}.close.label`}
      title={`${TEXTS}.close.title`}
      text={`${TEXTS}.close.text`}
      success={`${TEXTS}.close.done`}
    >
      <TextInput
        source="outcome"
        label={`${TEXTS}.fields.outcome`}
        multiline
        validate={[required(), maxLength(500)]}
      />
    </ActionDialog>
  );
};
