import type { components } from '@ponte/shared/generated/api-types';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { Rows } from '../components/Rows';
import { DayField, InstantField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { DetachButton } from './DetachButton';
import { SettledDocument } from './SettledDocument';

type Allocation = components['schemas']['PaymentAllocationDto'];

interface PaymentAllocationsProps {
  readonly payment: components['schemas']['PaymentDto'];
}

/** The instalments that a payment settles; those undone are struck out. */
export const PaymentAllocations = ({ payment }: PaymentAllocationsProps) => (
  <Panel
    title={
      payment.kind === 'refund' ? 'resources.payments.gives_back' : 'resources.payments.fields.allocations'
    }
  >
    {payment.allocations.length === 0 ? (
      <EmptyState text="resources.payments.pays_nothing" />
    ) : (
      <Rows
        rows={payment.allocations}
        resource="payment-allocations"
        phone={{
          primary: <SettledDocument source="invoiceId" />,
          secondary: (
            <>
              <DayField source="dueOn" /> <DetachButton paymentId={payment.id} />
            </>
          ),
          end: <MoneyField source="amount" />,
        }}
        rowSx={(allocation: Allocation) =>
          allocation.undoneAt ? { textDecoration: 'line-through', opacity: 0.7 } : {}
        }
      >
        <SettledDocument source="invoiceId" />
        <DayField source="dueOn" />
        <MoneyField source="amount" />
        <InstantField source="createdAt" />
        <InstantField source="undoneAt" />
        <DetachButton paymentId={payment.id} />
      </Rows>
    )}
  </Panel>
);
