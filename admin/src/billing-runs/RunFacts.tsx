import type { components } from '@ponte/shared/generated/api-types';
import { FunctionField, ReferenceField, useTranslate } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { ActorField } from '../fields/ActorField';
import { DayField, InstantField } from '../fields/DayField';
import { describeFilters } from './describe-filters';

type BillingRun = components['schemas']['BillingRunDto'];

/** What was asked of the run, by whom and when. */
export const RunFacts = () => {
  const translate = useTranslate();
  return (
    <Panel title="resources.billing-runs.facts">
      <Facts columns={4}>
        <DayField source="upTo" />
        <DayField source="issuedOn" />
        <ReferenceField source="registerId" reference="registers" link={false} />
        <FunctionField<BillingRun>
          source="filters"
          label="resources.billing-runs.which"
          render={({ filters }) => describeFilters(filters, translate).join('; ')}
        />
        <ActorField source="createdBy" />
        <InstantField source="createdAt" />
        <ActorField source="confirmedBy" emptyText="app.none" />
        <InstantField source="confirmedAt" emptyText="app.none" />
        <InstantField source="finishedAt" emptyText="app.none" />
      </Facts>
    </Panel>
  );
};
