import type { components } from '@ponte/shared/generated/api-types';
import { ResourceContextProvider, useListContext } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { PartnerLink } from '../fields/PartnerLink';
import { RecordLink } from '../fields/RecordLink';
import { BulkOutcome } from './BulkOutcome';

type BulkChange = components['schemas']['BulkChangeDto'];

/** A page of results, in the words of `bulk-results`. */
export const BulkResultGrid = ({ change }: { readonly change: BulkChange }) => {
  const { total, isPending } = useListContext();
  if (!isPending && total === 0) return <EmptyState text="resources.bulk-results.nothing" />;
  return (
    <ResourceContextProvider value="bulk-results">
      <ResponsiveGrid
        rowClick={false}
        phone={{
          primary: <PartnerLink source="partnerId" />,
          secondary: <BulkOutcome source="status" />,
          end: <MoneyField source="monthlyAfter" />,
        }}
      >
        <PartnerLink source="partnerId" sortBy="partnerName" />
        <RecordLink source="contractId" reference="contracts" name="contractCode" sortBy="contractCode" />
        <MoneyField source="monthlyBefore" />
        <MoneyField source="monthlyAfter" />
        <MoneyField source="difference" signed sortable={false} />
        <DayField source="startsOn" emptyText="app.none" />
        {change.kind === 'price-revision' && (
          <DayField source="freeWithdrawalUntil" sortable={false} emptyText="app.none" />
        )}
        <BulkOutcome source="status" />
      </ResponsiveGrid>
    </ResourceContextProvider>
  );
};
