import type { components } from '@ponte/shared/generated/api-types';
import { RadioButtonGroupInput, required } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { DayInput } from '../inputs/DayInput';
import { MoneyInput, PercentInput } from '../inputs/DecimalInput';
import { today } from '../inputs/today';

interface ActionsProps {
  readonly order: components['schemas']['OrderDetailDto'];
}

/** What can be made of an order as it stands. */
export const SaleOrderActions = ({ order }: ActionsProps) => {
  const { id, status, lines, contractId, invoices } = order;
  if (status === 'cancelled') return null;
  const isOpen = status === 'confirmed';
  const hasOnce = lines.some(({ recurring }) => !recurring);
  const recurs = lines.some(({ recurring }) => recurring);
  return (
    <>
      {isOpen && invoices.length === 0 && contractId === null && (
        <ActionButton
          path={`/sale-orders/${id}/cancel`}
          permission="sale-order.write"
          label="resources.sale-orders.action.cancel"
          color="error"
          confirm={{
            title: 'resources.sale-orders.cancel.title',
            content: 'resources.sale-orders.cancel.text',
          }}
          success="resources.sale-orders.done.cancelled"
        />
      )}
      {recurs && contractId === null && <OpenContract order={order} />}
      {isOpen && hasOnce && <Advance order={order} />}
      {isOpen && hasOnce && (
        <ActionButton
          path={`/sale-orders/${id}/balance`}
          permission="sale-order.invoice"
          label="resources.sale-orders.action.balance"
          variant="contained"
          confirm={{
            title: 'resources.sale-orders.balance.title',
            content: 'resources.sale-orders.balance.text',
          }}
          success="resources.sale-orders.done.balance"
        />
      )}
    </>
  );
};

const WAYS = [
  { id: 'percent', name: 'resources.sale-orders.advance.percent' },
  { id: 'amount', name: 'resources.sale-orders.advance.amount' },
];

const Advance = ({ order }: ActionsProps) => (
  <ActionDialog
    path={`/sale-orders/${order.id}/advances`}
    permission="sale-order.invoice"
    label="resources.sale-orders.action.advance"
    title="resources.sale-orders.advance.title"
    text="resources.sale-orders.advance.text"
    defaultValues={{ way: 'percent', percent: '30' }}
    toBody={({ way, percent, amount }) => (way === 'percent' ? { percent } : { amount })}
    success="resources.sale-orders.done.advance"
  >
    <RadioButtonGroupInput source="way" choices={WAYS} label={false} helperText={false} />
    <HowMuch />
  </ActionDialog>
);

const HowMuch = () => {
  const way: unknown = useWatch({ name: 'way' });
  return way === 'amount' ? (
    <MoneyInput source="amount" label="resources.sale-orders.advance.amount" validate={required()} />
  ) : (
    <PercentInput source="percent" label="resources.sale-orders.advance.percent" validate={required()} />
  );
};

const OpenContract = ({ order }: ActionsProps) => (
  <ActionDialog
    path={`/sale-orders/${order.id}/contract`}
    permission="sale-order.write"
    label="resources.sale-orders.action.contract"
    title="resources.sale-orders.contract.title"
    text="resources.sale-orders.contract.text"
    defaultValues={{ startsOn: today() }}
    success="resources.sale-orders.done.contract"
  >
    <DayInput source="startsOn" label="resources.contracts.fields.startsOn" validate={required()} />
  </ActionDialog>
);
