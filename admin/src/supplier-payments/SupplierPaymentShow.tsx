import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { Show, TextField, useRecordContext } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { Rows } from '../components/Rows';
import { DayField, InstantField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { PartnerLink } from '../fields/PartnerLink';
import { RecordLink } from '../fields/RecordLink';
import { StatusField } from '../fields/StatusField';
import { PaymentActions } from './PaymentActions';

type Payment = components['schemas']['SupplierPaymentDto'];

/** A payment to a supplier, what it pays, and what can still be done with it. */
export const SupplierPaymentShow = () => (
  <Show component="div" actions={false}>
    <PaymentPage />
  </Show>
);

const PaymentPage = () => {
  const payment = useRecordContext<Payment>();
  if (!payment) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Panel
        title={`resources.supplier-payments.kind.${payment.kind}`}
        actions={payment.status === 'registered' && <PaymentActions payment={payment} />}
      >
        <Facts columns={4}>
          <PartnerLink source="partnerId" />
          <MoneyField source="amount" />
          <MoneyField source="withheld" />
          <MoneyField source="unallocated" />
          <StatusField source="status" />
          <DayField source="paidOn" />
          <TextField source="methodCode" emptyText="app.none" />
          <TextField source="reference" emptyText="app.none" />
          {payment.notes && <TextField source="notes" />}
          {payment.reversedOn && <DayField source="reversedOn" />}
          {payment.reversalReason && <TextField source="reversalReason" />}
        </Facts>
      </Panel>
      <Panel title="resources.supplier-payments.fields.allocations">
        <PaidBills payment={payment} />
      </Panel>
    </Box>
  );
};

/** The instalments that it pays; those undone with it are struck out. */
const PaidBills = ({ payment }: { readonly payment: Payment }) => {
  if (payment.allocations.length === 0) return <EmptyState text="resources.supplier-payments.pays_nothing" />;
  return (
    <Rows
      rows={payment.allocations}
      resource="paid-instalments"
      phone={{
        primary: <RecordLink source="billId" reference="bills" name="billNumber" />,
        secondary: <DayField source="dueOn" />,
        end: <MoneyField source="amount" />,
      }}
      rowSx={({ undoneAt }: Payment['allocations'][number]) =>
        undoneAt ? { textDecoration: 'line-through' } : {}
      }
    >
      <RecordLink source="billId" reference="bills" name="billNumber" />
      <DayField source="dueOn" />
      <MoneyField source="amount" />
      <MoneyField source="withheld" />
      <InstantField source="createdAt" />
    </Rows>
  );
};
