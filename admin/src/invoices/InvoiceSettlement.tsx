import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { TextField, useGetList, useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { StatusField } from '../fields/StatusField';
import { PaymentLink } from '../payments/PaymentLink';
import { useCan } from '../providers/useCan';
import { paidOn } from './paid-on';

type Invoice = components['schemas']['InvoiceDetailDto'];
type Payment = components['schemas']['PaymentDto'];

interface SettlementProps {
  readonly invoice: Invoice;
}

/** When the document falls due, and what has settled it. */
export const InvoiceSettlement = ({ invoice }: SettlementProps) => {
  const translate = useTranslate();
  const seesPayments = useCan('payment.read') && invoice.status === 'issued';
  return (
    <Box sx={{ width: '100%' }}>
      <Rows
        rows={invoice.instalments}
        resource="instalments"
        phone={{
          primary: <DayField source="dueOn" />,
          secondary: <TextField source="methodCode" />,
          end: <MoneyField source="amount" />,
        }}
      >
        <DayField source="dueOn" />
        <TextField source="methodCode" />
        <MoneyField source="amount" />
        <MoneyField source="settled" />
      </Rows>
      {seesPayments && (
        <>
          <Typography variant="subtitle2" component="h3" sx={{ mt: 2, mb: 0.5 }}>
            {translate('resources.invoices.payments')}
          </Typography>
          <Payments invoice={invoice} />
        </>
      )}
    </Box>
  );
};

const Payments = ({ invoice }: SettlementProps) => {
  const { data = [] } = useGetList<Payment>('payments', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'receivedOn', order: 'ASC' },
    filter: { invoiceId: invoice.id },
  });
  if (data.length === 0) return <EmptyState text="resources.invoices.no_payments" />;
  const rows = data.map((payment) => ({ ...payment, here: paidOn(invoice.id, payment) }));
  return (
    <Rows
      rows={rows}
      resource="payments"
      phone={{
        primary: <PaymentLink source="receivedOn" />,
        secondary: <StatusField source="status" />,
        end: <MoneyField source="here" />,
      }}
    >
      <PaymentLink source="receivedOn" />
      <TextField source="methodCode" emptyText="app.none" />
      <MoneyField source="amount" signed />
      <MoneyField source="here" />
      <StatusField source="status" />
    </Rows>
  );
};
