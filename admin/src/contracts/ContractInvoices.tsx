import type { components } from '@ponte/shared/generated/api-types';
import { Pagination, ReferenceManyField, useListContext } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { DocumentAmount, DocumentNumber, DocumentStateField } from '../invoices/DocumentFields';

type Invoice = components['schemas']['InvoiceDto'];

/** What was billed for the contract, the latest first. */
export const ContractInvoices = () => (
  <ReferenceManyField
    reference="invoices"
    target="contractId"
    sort={{ field: 'id', order: 'DESC' }}
    perPage={10}
    pagination={<Pagination rowsPerPageOptions={[10, 25, 50]} />}
  >
    <Invoices />
  </ReferenceManyField>
);

const Invoices = () => {
  const { total, isPending } = useListContext<Invoice>();
  if (!isPending && total === 0) return <EmptyState text="resources.contracts.no_invoices" />;
  return (
    <ResponsiveGrid<Invoice>
      phone={{
        primary: <DocumentNumber source="number" />,
        secondary: (
          <>
            <DayField source="issuedOn" /> <DocumentStateField source="status" />
          </>
        ),
        end: <DocumentAmount source="total" />,
      }}
    >
      <DocumentNumber source="number" sortable={false} />
      <DayField source="issuedOn" />
      <DocumentAmount source="total" />
      <DocumentStateField source="status" sortable={false} />
    </ResponsiveGrid>
  );
};
