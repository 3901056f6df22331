import { NumberField, ResourceContextProvider, useListContext } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { MoneyField } from '../fields/MoneyField';
import { PartnerLink } from '../fields/PartnerLink';
import { CausesField } from './CausesField';
import { ContractLink } from '../fields/ContractLink';
import { DifferenceField } from './DifferenceField';
import { OutcomeField } from './OutcomeField';

/** A page of results, in the words of `billing-results`. */
export const ResultGrid = ({ billed }: { readonly billed: boolean }) => {
  const { total, isPending } = useListContext();
  if (!isPending && total === 0) return <EmptyState text="resources.billing-results.nothing" />;
  return (
    <ResourceContextProvider value="billing-results">
      <ResponsiveGrid
        rowClick={false}
        phone={{
          primary: <PartnerLink source="partnerId" />,
          end: <MoneyField source="total" signed />,
          secondary: (
            <>
              <CausesField source="causes" />
              <OutcomeField source="status" />
            </>
          ),
        }}
      >
        <PartnerLink source="partnerId" sortBy="partnerName" />
        <ContractLink source="contractId" sortBy="contractCode" />
        <NumberField source="lines" sortable={false} />
        <MoneyField source="previousTaxable" signed sortable={false} />
        <MoneyField source="taxable" signed />
        <DifferenceField source="difference" sortable={false} />
        <CausesField source="causes" sortable={false} />
        <MoneyField source="total" signed />
        <OutcomeField
          source="status"
          label={`resources.billing-results.fields.${billed ? 'outcome' : 'status'}`}
        />
      </ResponsiveGrid>
    </ResourceContextProvider>
  );
};
