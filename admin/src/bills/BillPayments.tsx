import type { components } from '@ponte/shared/generated/api-types';
import { TextField, useGetList } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { MoneyField } from '../fields/MoneyField';
import { StatusField } from '../fields/StatusField';
import { SupplierPaymentLink } from '../supplier-payments/SupplierPaymentLink';

type Payment = components['schemas']['SupplierPaymentDto'];

/** What was paid of a bill, or set off. */
export const BillPayments = ({ billId }: { readonly billId: number }) => {
  const { data = [], isPending } = useGetList<Payment>('supplier-payments', {
    pagination: { page: 1, perPage: 100 },
    sort: { field: 'paidOn', order: 'ASC' },
    filter: { billId },
  });
  if (isPending) return null;
  if (data.length === 0) return <EmptyState text="resources.bills.no_payments" />;
  return (
    <Rows
      rows={data}
      resource="supplier-payments"
      phone={{
        primary: <SupplierPaymentLink source="paidOn" />,
        secondary: <StatusField source="status" />,
        end: <MoneyField source="amount" />,
      }}
    >
      <SupplierPaymentLink source="paidOn" />
      <TextField source="methodCode" emptyText="app.none" />
      <MoneyField source="amount" />
      <MoneyField source="withheld" />
      <StatusField source="status" />
    </Rows>
  );
};
