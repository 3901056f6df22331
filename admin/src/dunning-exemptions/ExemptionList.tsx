import type { components } from '@ponte/shared/generated/api-types';
import { TextField, useRecordContext, type FieldProps } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { FilterChips, type FilterChip } from '../components/FilterChips';
import { ReferenceFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActorField } from '../fields/ActorField';
import { DayField, InstantField } from '../fields/DayField';
import { PartnerLink } from '../fields/PartnerLink';

type Exemption = components['schemas']['DunningExemptionDto'];

const TEXTS = 'resources.dunning-exemptions';
const chips: FilterChip[] = [{ label: `${TEXTS}.chip.in_force`, source: 'inForce', value: true }];

const filters = [
  <FilterChips key="chips" source="chips" alwaysOn chips={chips} />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" alwaysOn />,
];

/** The customers who are never cut off, and why. They are put here from their own page. */
export const ExemptionList = () => (
  <ResponsiveList<Exemption>
    filters={filters}
    filterDefaultValues={{ inForce: true }}
    sort={{ field: 'id', order: 'DESC' }}
    rowClick={false}
    empty={<EmptyState text={`${TEXTS}.none`} />}
    phone={{
      primary: <PartnerLink source="partnerId" />,
      secondary: <TextField source="reason" />,
      end: <DayField source="until" emptyText={`${TEXTS}.for_good`} />,
    }}
  >
    <PartnerLink source="partnerId" sortable={false} />
    <TextField source="reason" sortable={false} />
    <DayField source="until" emptyText={`${TEXTS}.for_good`} />
    <ActorField source="createdBy" sortable={false} />
    <InstantField source="createdAt" />
    <InstantField source="endedAt" sortable={false} emptyText="app.none" />
    <EndButton source="inForce" label="" />
  </ResponsiveList>
);

const EndButton = (field: FieldProps<Exemption>) => {
  const exemption = useRecordContext<Exemption>(field);
  if (!exemption?.inForce) return null;
  return (
    <ActionButton
      path={`/dunning-exemptions/${exemption.id}/end`}
      permission="dunning.write"
      label={`${TEXTS}.end.label`}
      success={`${TEXTS}.end.done`}
      confirm={{ title: `${TEXTS}.end.title`, content: `${TEXTS}.end.content` }}
    />
  );
};
