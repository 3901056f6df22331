import type { components } from '@ponte/shared/generated/api-types';
import { ListBase, Pagination, ResourceContextProvider } from 'react-admin';
import { Panel } from '../components/Panel';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { PartnerLink } from '../fields/PartnerLink';
import { ContractLink } from '../fields/ContractLink';
import { FaultField } from './FaultField';

/** The contracts that can't be billed, before all others, with what is wrong and where to mend it. */
export const RunFaults = ({ run }: { readonly run: components['schemas']['BillingRunDto'] }) => (
  <ListBase
    resource={`billing-runs/${run.id}/results`}
    disableAuthentication
    disableSyncWithLocation
    storeKey={false}
    perPage={10}
    filter={{ status: 'failed' }}
    sort={{ field: 'partnerName', order: 'ASC' }}
  >
    <Panel title="resources.billing-runs.faults">
      <ResourceContextProvider value="billing-results">
        <ResponsiveGrid
          rowClick={false}
          phone={{
            primary: <PartnerLink source="partnerId" />,
            secondary: <FaultField source="errorCode" />,
            end: <ContractLink source="contractId" />,
          }}
        >
          <PartnerLink source="partnerId" sortBy="partnerName" />
          <ContractLink source="contractId" sortBy="contractCode" />
          <FaultField source="errorCode" sortable={false} />
        </ResponsiveGrid>
      </ResourceContextProvider>
      <Pagination rowsPerPageOptions={[10, 25, 50]} />
    </Panel>
  </ListBase>
);
