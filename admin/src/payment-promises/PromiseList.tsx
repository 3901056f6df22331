import type { components } from '@ponte/shared/generated/api-types';
import { BooleanField, TextField, useRecordContext, type FieldProps } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { ReferenceFilter, StatusFilter } from '../components/filters';
import { ResponsiveList } from '../components/ResponsiveList';
import { ActorField } from '../fields/ActorField';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';

type PaymentPromise = components['schemas']['PaymentPromiseDto'];

const TEXTS = 'resources.payment-promises';
const STATES = ['open', 'kept', 'broken', 'withdrawn'] as const satisfies PaymentPromise['state'][];

const filters = [
  <StatusFilter key="state" source="state" statuses={STATES} alwaysOn />,
  <ReferenceFilter key="partnerId" source="partnerId" reference="partners" alwaysOn />,
];

/** What customers have promised to pay, the last first. */
export const PromiseList = () => (
  <ResponsiveList<PaymentPromise>
    filters={filters}
    sort={{ field: 'id', order: 'DESC' }}
    rowClick={false}
    empty={<EmptyState text={`${TEXTS}.none`} />}
    phone={{
      primary: <PartnerLink source="partnerId" />,
      secondary: (
        <>
          <DayField source="until" /> <StatusField source="state" />
        </>
      ),
      end: <MoneyField source="amount" />,
    }}
  >
    <PartnerLink source="partnerId" sortable={false} />
    <MoneyField source="amount" />
    <DayField source="until" />
    <StatusField source="state" sortable={false} />
    <BooleanField source="resumes" sortable={false} />
    <ActorField source="takenBy" sortable={false} />
    <DayField source="takenOn" sortable={false} />
    <TextField source="note" sortable={false} emptyText="app.none" />
    <WithdrawButton source="state" label="" />
  </ResponsiveList>
);

const WithdrawButton = (field: FieldProps<PaymentPromise>) => {
  const promise = useRecordContext<PaymentPromise>(field);
  if (promise?.state !== 'open') return null;
  return (
    <ActionButton
      path={`/payment-promises/${promise.id}/withdraw`}
      permission="dunning.write"
      label={`${TEXTS}.withdraw.label`}
      success={`${TEXTS}.withdraw.done`}
      confirm={{ title: `${TEXTS}.withdraw.title`, content: `${TEXTS}.withdraw.content` }}
    />
  );
};
