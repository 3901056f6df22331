import { ResponsiveGrid } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { DocumentAmount, DocumentNumber, DocumentStateField } from '../invoices/DocumentFields';
import { LastOf } from './LastOf';

/** The newest invoices and credit notes of the partner. */
export const LastInvoices = () => (
  <LastOf reference="invoices" newest="id" permission="invoice.read">
    <ResponsiveGrid
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
      <DayField source="issuedOn" sortable={false} />
      <DocumentAmount source="total" sortable={false} />
      <DocumentAmount source="openAmount" sortable={false} />
      <DocumentStateField source="status" sortable={false} />
    </ResponsiveGrid>
  </LastOf>
);
