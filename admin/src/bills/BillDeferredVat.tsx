import type { components } from '@ponte/shared/generated/api-types';
import { RecordContextProvider, ResourceContextProvider, useGetOne } from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { MoneyField } from '../fields/MoneyField';

type BillVat = components['schemas']['BillVatDto'];

/** A bill's VAT that we deduct when it is paid; nothing where it is deducted at once. */
export const BillDeferredVat = ({ billId }: { readonly billId: number }) => {
  const { data } = useGetOne<BillVat>('bill-vat', { id: billId });
  if (!data || data.vat === '0.00') return null;
  return (
    <Panel title="resources.bills.part.deferred">
      <ResourceContextProvider value="bill-vat">
        <RecordContextProvider value={data}>
          <Facts columns={3}>
            <MoneyField source="vat" signed />
            <MoneyField source="deductible" signed />
            <MoneyField source="waiting" signed />
          </Facts>
        </RecordContextProvider>
      </ResourceContextProvider>
    </Panel>
  );
};
