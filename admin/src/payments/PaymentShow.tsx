import type { components } from '@ponte/shared/generated/api-types';
import { decimal, ZERO } from '@ponte/shared/money';
import Box from '@mui/material/Box';
import { Show, TextField, useRecordContext } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { DayField, InstantField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';
import { AllocateDialog } from './AllocateDialog';
import { PaymentAllocations } from './PaymentAllocations';
import { ReverseDialog } from './ReverseDialog';

type Payment = components['schemas']['PaymentDto'];

/** A payment, what it settles, and what can still be done with it. */
export const PaymentShow = () => (
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
        title={`resources.payments.kind.${payment.kind}`}
        actions={payment.status === 'registered' && <Actions payment={payment} />}
      >
        <Facts columns={4}>
          <PartnerLink source="partnerId" />
          <MoneyField source="amount" />
          <MoneyField source="unallocated" />
          <StatusField source="status" />
          {!decimal(payment.fee).eq(ZERO) && <MoneyField source="fee" />}
          {!decimal(payment.writeOff).eq(ZERO) && <MoneyField source="writeOff" signed />}
          <DayField source="receivedOn" />
          <TextField source="methodCode" emptyText="app.none" />
          <TextField source="reference" emptyText="app.none" />
          <InstantField source="createdAt" />
          {payment.notes && <TextField source="notes" />}
          {payment.reversedOn && <DayField source="reversedOn" />}
          {payment.reversalReason && <TextField source="reversalReason" />}
        </Facts>
      </Panel>
      <PaymentAllocations payment={payment} />
    </Box>
  );
};

const Actions = ({ payment }: { readonly payment: Payment }) => (
  <>
    <ReverseDialog paymentId={payment.id} />
    <AllocateDialog payment={payment} />
  </>
);
