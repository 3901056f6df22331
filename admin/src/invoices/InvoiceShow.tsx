import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import { Show, TabbedShowLayout, useRecordContext, useTranslate } from 'react-admin';
import { PdfViewer } from '../components/PdfViewer';
import { useCan } from '../providers/useCan';
import { InvoiceCreditNotes } from './InvoiceCreditNotes';
import { InvoiceEinvoice } from './InvoiceEinvoice';
import { InvoiceExplanation } from './InvoiceExplanation';
import { InvoiceHead } from './InvoiceHead';
import { InvoiceLines } from './InvoiceLines';
import { InvoiceSettlement } from './InvoiceSettlement';

type Invoice = components['schemas']['InvoiceDetailDto'];

/** A document with all that hangs on it, and beside it the PDF that the customer gets. */
export const InvoiceShow = () => (
  <Show component="div" actions={false} title={<InvoiceTitle />}>
    <InvoicePage />
  </Show>
);

const InvoiceTitle = () => {
  const invoice = useRecordContext<Invoice>();
  const translate = useTranslate();
  if (!invoice) return null;
  return (
    <>{`${translate(`resources.invoices.documentType.${invoice.documentType}`)} ${invoice.number ?? ''}`}</>
  );
};

const InvoicePage = () => {
  const invoice = useRecordContext<Invoice>();
  const translate = useTranslate();
  if (!invoice) return null;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 1.15fr) minmax(0, 1fr)' },
      }}
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <InvoiceHead invoice={invoice} />
        <Parts invoice={invoice} />
      </Box>
      <Box sx={{ position: { lg: 'sticky' }, top: { lg: 64 } }}>
        <PdfViewer
          key={invoice.id}
          path={`/invoices/${invoice.id}/pdf`}
          version={invoice.version}
          title={translate('resources.invoices.pdf_title', { number: invoice.number ?? '' })}
          height="calc(100vh - 96px)"
        />
      </Box>
    </Box>
  );
};

const Parts = ({ invoice }: { readonly invoice: Invoice }) => {
  const seesFiles = useCan('einvoice.read');
  const issued = invoice.status === 'issued';
  return (
    <Card>
      <TabbedShowLayout syncWithLocation={false}>
        <TabbedShowLayout.Tab label="resources.invoices.part.lines">
          <InvoiceLines invoice={invoice} />
        </TabbedShowLayout.Tab>
        <TabbedShowLayout.Tab label="resources.invoices.part.settlement">
          <InvoiceSettlement invoice={invoice} />
        </TabbedShowLayout.Tab>
        {issued && seesFiles && (
          <TabbedShowLayout.Tab label="resources.invoices.part.einvoice">
            <InvoiceEinvoice invoiceId={invoice.id} />
          </TabbedShowLayout.Tab>
        )}
        <TabbedShowLayout.Tab label="resources.invoices.part.explain">
          <InvoiceExplanation invoice={invoice} />
        </TabbedShowLayout.Tab>
        {issued && invoice.type === 'invoice' && (
          <TabbedShowLayout.Tab label="resources.invoices.part.credit_notes">
            <InvoiceCreditNotes invoiceId={invoice.id} />
          </TabbedShowLayout.Tab>
        )}
      </TabbedShowLayout>
    </Card>
  );
};
