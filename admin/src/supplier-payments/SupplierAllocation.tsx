import type { components } from '@ponte/shared/generated/api-types';
import type Big from 'big.js';
import { RadioButtonGroupInput, useGetList } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { EmptyState } from '../components/EmptyState';
import { ChosenParts } from '../payments/ChosenParts';
import { PartsTable } from '../payments/PartsTable';
import type { Way } from '../payments/payment-request';
import { proposeParts } from '../payments/spread';

interface SupplierAllocationProps {
  readonly partnerId: number;
  /** What there is to give out, EUR. */
  readonly amount: Big;
  /** A bill that is to be paid before all others. */
  readonly billId?: number;
  readonly ways: readonly Way[];
}

const WORDS = 'supplier-payments';

/** Which bills a payment pays: the oldest due first, what one chooses, or none yet. Writes `way` and `parts` into the form. */
export const SupplierAllocation = ({ partnerId, amount, billId, ways }: SupplierAllocationProps) => {
  const { setValue } = useFormContext();
  const usual: Way = billId === undefined ? 'oldest' : 'chosen';
  const way = useWatch({ name: 'way', defaultValue: usual }) as Way;
  const { data, isPending } = useGetList<components['schemas']['SupplierItemDto']>('supplier-items', {
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'dueOn', order: 'ASC' },
    filter: { partnerId },
  });
  if (isPending || !data) return null;
  if (data.length === 0) return <EmptyState text={`resources.${WORDS}.nothing_open`} />;

  const items = data.map((item) => ({ ...item, invoiceId: item.billId }));
  const proposal = proposeParts(amount, items, billId);
  return (
    <>
      <RadioButtonGroupInput
        source="way"
        choices={ways.map((id) => ({ id, name: `resources.${WORDS}.way.${id}` }))}
        defaultValue={usual}
        label={`resources.${WORDS}.fields.allocations`}
        helperText={false}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          if (event.target.value === 'chosen') setValue('parts', proposal, { shouldDirty: true });
        }}
      />
      {way === 'oldest' && (
        <PartsTable items={items} amount={amount} parts={proposeParts(amount, items)} words={WORDS} />
      )}
      {way === 'chosen' && <ChosenParts items={items} amount={amount} proposal={proposal} words={WORDS} />}
    </>
  );
};
