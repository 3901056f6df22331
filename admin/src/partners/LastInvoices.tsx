import { ReferenceManyField, useRecordContext } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { LinkButton } from '../components/LinkButton';
import { listLink } from '../components/list-link';
import { Panel } from '../components/Panel';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { DocumentAmount, DocumentNumber, DocumentStateField } from '../invoices/DocumentFields';
import { useCan } from '../providers/useCan';
import type { Partner } from './partner';

/** The newest invoices and credit notes of the partner. */
export const LastInvoices = () => {
  const partner = useRecordContext<Partner>();
  const allowed = useCan('invoice.read');
  if (!partner || !allowed) return null;
  const all = (
    <LinkButton to={listLink('invoices', { partnerId: partner.id })} label="resources.partners.all" />
  );
  return (
    <Panel title="resources.partners.section.invoices" actions={all}>
      <ReferenceManyField
        reference="invoices"
        target="partnerId"
        sort={{ field: 'id', order: 'DESC' }}
        perPage={5}
        empty={<EmptyState text="resources.partners.without_invoices" />}
      >
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
      </ReferenceManyField>
    </Panel>
  );
};
