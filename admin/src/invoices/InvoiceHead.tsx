import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import { FunctionField, Link, ReferenceField, TextField, useTranslate } from 'react-admin';
import { Facts } from '../components/Facts';
import { DayField } from '../fields/DayField';
import { PartnerLink } from '../fields/PartnerLink';
import { RecordLink } from '../fields/RecordLink';
import { useFormats } from '../fields/useFormats';
import { signed } from './document-state';
import { DocumentStateField } from './DocumentFields';
import { InvoiceActions } from './InvoiceActions';

interface HeadProps {
  readonly invoice: components['schemas']['InvoiceDetailDto'];
}

type Invoice = HeadProps['invoice'];

/** The contracts of an invoice that is for several, each leading to its page. */
function contractLinks({ contracts }: Invoice) {
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1 }}>
      {contracts.map(({ contractId, contractCode }) => (
        <Link key={contractId} to={`/contracts/${contractId}/show`}>
          {contractCode}
        </Link>
      ))}
    </Box>
  );
}

/** What the document is called: by its number, or as a proforma by that of the proforma. */
function titleOf({ documentType, number, proformaNumber }: Invoice, translate: (key: string) => string) {
  if (number === null && proformaNumber !== null)
    return `${translate('resources.invoices.type_short.proforma')} ${proformaNumber}`;
  const noun = translate(`resources.invoices.documentType.${documentType}`);
  return `${noun} ${number ?? translate('resources.invoices.no_number')}`;
}

/** What the document is, whose, and how much; with what can be done about it. */
export const InvoiceHead = ({ invoice }: HeadProps) => {
  const translate = useTranslate();
  return (
    <Card component="section" sx={{ p: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="h6" component="h2" sx={{ flex: '1 1 auto' }}>
          {titleOf(invoice, translate)} <DocumentStateField source="status" />
        </Typography>
        <InvoiceActions invoice={invoice} />
      </Box>
      <Totals invoice={invoice} />
      <Facts>
        <PartnerLink source="partnerId" name="customerName" />
        <DayField source="issuedOn" emptyText="app.none" />
        <DayField source="dueOn" emptyText="app.none" />
        {invoice.number !== null && invoice.proformaNumber !== null && <TextField source="proformaNumber" />}
        {invoice.contractId !== null && (
          <RecordLink source="contractId" reference="contracts" name="contractCode" />
        )}
        {invoice.contracts.length > 0 && (
          <FunctionField<Invoice> label="resources.invoices.contracts" render={contractLinks} />
        )}
        <ReferenceField source="registerId" reference="registers" link={false} />
        {invoice.creditedInvoiceId !== null && (
          <ReferenceField source="creditedInvoiceId" reference="invoices" link="show" />
        )}
        {invoice.notes !== null && <TextField source="notes" />}
      </Facts>
    </Card>
  );
};

/** The amounts that this document has something to say about. */
const Totals = ({ invoice }: HeadProps) => {
  const { type, status, taxable, tax, total, withheld, payable, stampDuty, openAmount } = invoice;
  const shown = [
    { key: 'taxable', amount: taxable },
    { key: 'tax', amount: tax },
    { key: 'total', amount: total },
    ...(withheld === '0.00' ? [] : [{ key: 'withheld', amount: withheld }]),
    ...(payable === total ? [] : [{ key: withheld === '0.00' ? 'payable' : 'netPayable', amount: payable }]),
    ...(stampDuty === '0.00' ? [] : [{ key: 'stampDuty', amount: stampDuty }]),
    ...(status === 'draft' ? [] : [{ key: 'openAmount', amount: openAmount }]),
  ];
  return (
    <Box
      component="dl"
      sx={{ m: 0, display: 'grid', gap: 1.5, gridTemplateColumns: 'repeat(auto-fit, minmax(110px, 1fr))' }}
    >
      {shown.map(({ key, amount }) => (
        <Amount key={key} name={key} amount={signed(type, amount)} strong={key === 'total'} />
      ))}
    </Box>
  );
};

interface AmountProps {
  readonly name: string;
  readonly amount: string;
  readonly strong: boolean;
}

const Amount = ({ name, amount, strong }: AmountProps) => {
  const translate = useTranslate();
  const { money } = useFormats();
  return (
    <Box>
      <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
        {translate(`resources.invoices.fields.${name}`)}
      </Typography>
      <Typography
        component="dd"
        variant="h6"
        sx={{ m: 0, fontWeight: strong ? 700 : 400, whiteSpace: 'nowrap' }}
      >
        {money(amount)}
      </Typography>
    </Box>
  );
};
