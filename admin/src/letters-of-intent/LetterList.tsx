import type { components } from '@ponte/shared/generated/api-types';
import { TextField } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { ReferenceFilter, searchFilter, StatusFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';
import { PlafondBar } from './PlafondBar';

type Letter = components['schemas']['LetterOfIntentDto'];

const STATES = ['active', 'coming', 'used-up', 'expired', 'revoked'] as const satisfies Letter['state'][];

const filters = [
  searchFilter,
  <StatusFilter key="state" source="state" statuses={STATES} alwaysOn />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" alwaysOn />,
];

/** Customers' letters of intent, those that hold longest first. */
export const LetterList = () => (
  <ResponsiveList<Letter>
    filters={filters}
    sort={{ field: 'endsOn', order: 'DESC' }}
    rowClick="edit"
    empty={<EmptyState text="resources.letters-of-intent.none" />}
    phone={{
      primary: <PartnerLink source="partnerId" />,
      secondary: <PlafondBar source="used" />,
      end: <StatusField source="state" />,
    }}
  >
    <PartnerLink source="partnerId" sortable={false} />
    <TextField source="protocol" />
    <DayField source="receivedOn" />
    <DayField source="endsOn" />
    <MoneyField source="amount" />
    <PlafondBar source="used" />
    <StatusField source="state" sortable={false} />
  </ResponsiveList>
);
