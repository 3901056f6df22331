import type { components } from '@ponte/shared/generated/api-types';
import { decimal, ZERO } from '@ponte/shared/money';
import Box from '@mui/material/Box';
import { Show, TextField, useRecordContext, useTranslate } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { DayField, InstantField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusField } from '../fields/StatusField';
import { AllocateDialog } from './AllocateDialog';
import { PaymentAllocations } from './PaymentAllocations';
import { PaymentRefunds } from './PaymentRefunds';
import { RefundDialog } from './RefundDialog';
import { ReverseDialog } from './ReverseDialog';

type Payment = components['schemas']['PaymentDto'];

/** A payment, what it settles, and what can still be done with it. */
export const PaymentShow = () => (
  <Show component="div" actions={false} title={<PaymentTitle />}>
    <PaymentPage />
  </Show>
);

/** What kind of payment it is: money given back is none that came in. */
const PaymentTitle = () => {
  const payment = useRecordContext<Payment>();
  const translate = useTranslate();
  if (!payment) return null;
  return <>{`${translate(`resources.payments.kind.${payment.kind}`)} n. ${payment.id}`}</>;
};

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
          <MoneyField source="amount" signed />
          {payment.kind !== 'refund' && <MoneyField source="unallocated" />}
          {!decimal(payment.refunded).eq(ZERO) && <MoneyField source="refunded" />}
          <StatusField source="status" />
          {!decimal(payment.fee).eq(ZERO) && <MoneyField source="fee" />}
          {!decimal(payment.writeOff).eq(ZERO) && <MoneyField source="writeOff" signed />}
          <DayField source="receivedOn" />
          <TextField source="methodCode" emptyText="app.none" />
          <TextField source="reference" emptyText="app.none" />
          {payment.iban && <TextField source="iban" />}
          <InstantField source="createdAt" />
          {payment.notes && <TextField source="notes" />}
          {payment.reversedOn && <DayField source="reversedOn" />}
          {payment.reversalReason && <TextField source="reversalReason" />}
        </Facts>
      </Panel>
      {!onlyMoney(payment) && <PaymentAllocations payment={payment} />}
      <PaymentRefunds payment={payment} />
    </Box>
  );
};

/** A refund of money on account alone touches no document. */
function onlyMoney({ kind, allocations }: Payment): boolean {
  return kind === 'refund' && allocations.length === 0;
}

const Actions = ({ payment }: { readonly payment: Payment }) => (
  <>
    {decimal(payment.refunded).eq(ZERO) && <ReverseDialog payment={payment} />}
    {decimal(payment.unallocated).gt(ZERO) && (
      <RefundDialog
        partnerId={payment.partnerId}
        chosen={({ kind, id }) => kind === 'payment' && id === payment.id}
      />
    )}
    <AllocateDialog payment={payment} />
  </>
);
