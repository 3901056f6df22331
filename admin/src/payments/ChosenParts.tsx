import type Big from 'big.js';
import { useEffect, useRef } from 'react';
import { Button } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { PartsTable } from './PartsTable';
import { sameParts, type Parts, type PayableItem } from './spread';
import { signedAmount } from './write-off';

interface ChosenPartsProps {
  readonly items: readonly PayableItem[];
  readonly amount: Big;
  readonly proposal: Parts;
  readonly words?: string;
}

/** The open items with an amount each to fill in: proposed as long as nothing was typed, whatever the amount becomes. */
export const ChosenParts = ({ items, amount, proposal, words = 'payments' }: ChosenPartsProps) => {
  const { getValues, setValue } = useFormContext();
  const parts = useWatch({ name: 'parts' }) as Parts | null | undefined;
  const writeOff: unknown = useWatch({ name: 'writeOff' });
  const proposed = useRef<Parts>({});
  const propose = () => {
    proposed.current = proposal;
    setValue('parts', proposal, { shouldDirty: true });
  };

  useEffect(() => {
    if (sameParts((getValues('parts') ?? {}) as Parts, proposed.current)) propose();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only another amount calls for another proposal
  }, [amount.toFixed(2)]);

  return (
    <>
      <PartsTable
        items={items}
        amount={amount.plus(signedAmount(writeOff))}
        parts={parts ?? {}}
        editable
        words={words}
      />
      <Button label="resources.payments.action.propose" onClick={propose} />
    </>
  );
};
