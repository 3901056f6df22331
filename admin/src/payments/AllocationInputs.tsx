import type { components } from '@ponte/shared/generated/api-types';
import Typography from '@mui/material/Typography';
import type Big from 'big.js';
import { RadioButtonGroupInput, useGetList, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { EmptyState } from '../components/EmptyState';
import { ChosenParts } from './ChosenParts';
import { PartsTable } from './PartsTable';
import { WAYS, type Way } from './payment-request';
import { proposeParts } from './spread';
import { WriteOffInput } from './WriteOffInput';

type OpenItem = components['schemas']['OpenItemDto'];

export interface AllocationInputsProps {
  readonly partnerId: number;
  /** What there is to give out, EUR. */
  readonly amount: Big;
  /** An invoice that is to be paid before all others. */
  readonly invoiceId?: number;
  /** The ways offered; all by default. */
  readonly ways?: readonly Way[];
  /** Cents may be written off. */
  readonly writesOff?: boolean;
}

/** What a payment pays: the oldest due first, what one chooses, or nothing yet. Writes `way` and `parts` into the form. */
export const AllocationInputs = ({
  partnerId,
  amount,
  invoiceId,
  ways = WAYS,
  writesOff = false,
}: AllocationInputsProps) => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const usual: Way = invoiceId === undefined ? 'oldest' : 'chosen';
  const way = useWatch({ name: 'way', defaultValue: usual }) as Way;
  const { data: items, isPending } = useGetList<OpenItem>('open-items', {
    pagination: { page: 1, perPage: 500 },
    sort: { field: 'dueOn', order: 'ASC' },
    filter: { partnerId },
  });
  if (isPending || !items) return null;
  if (items.length === 0) return <EmptyState text="resources.payments.nothing_open" />;

  const proposal = proposeParts(amount, items, invoiceId);
  return (
    <>
      <Typography variant="subtitle2" component="h2" sx={{ mt: 2 }}>
        {translate('resources.payments.what_it_pays')}
      </Typography>
      <RadioButtonGroupInput
        source="way"
        choices={ways.map((id) => ({ id, name: `resources.payments.way.${id}` }))}
        defaultValue={usual}
        label={false}
        helperText={false}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          if (event.target.value === 'chosen') setValue('parts', proposal, { shouldDirty: true });
        }}
      />
      {way === 'oldest' && <PartsTable items={items} amount={amount} parts={proposeParts(amount, items)} />}
      {way === 'chosen' && <ChosenParts items={items} amount={amount} proposal={proposal} />}
      {writesOff && <WriteOffInput items={items} amount={amount} way={way} />}
    </>
  );
};
