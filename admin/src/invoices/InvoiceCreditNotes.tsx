import type { components } from '@ponte/shared/generated/api-types';
import { ReferenceManyField, useListContext } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { DocumentAmount, DocumentNumber, DocumentStateField } from './DocumentFields';

type Invoice = components['schemas']['InvoiceDto'];

/** The credit notes that took the invoice back, wholly or in part. */
export const InvoiceCreditNotes = ({ invoiceId }: { readonly invoiceId: number }) => (
  <ReferenceManyField
    record={{ id: invoiceId }}
    reference="invoices"
    target="creditedInvoiceId"
    sort={{ field: 'id', order: 'ASC' }}
  >
    <CreditNotes />
  </ReferenceManyField>
);

const CreditNotes = () => {
  const { total, isPending } = useListContext<Invoice>();
  if (!isPending && total === 0) return <EmptyState text="resources.invoices.no_credit_notes" />;
  return (
    <ResponsiveGrid<Invoice>
      phone={{
        primary: <DocumentNumber source="number" />,
        secondary: <DocumentStateField source="status" />,
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
