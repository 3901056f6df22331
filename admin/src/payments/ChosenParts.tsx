import type { components } from '@ponte/shared/generated/api-types';
import type Big from 'big.js';
import { useEffect } from 'react';
import { Button } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { PartsTable } from './PartsTable';
import type { Parts } from './spread';
import { signedAmount } from './write-off';

interface ChosenPartsProps {
  readonly items: readonly components['schemas']['OpenItemDto'][];
  readonly amount: Big;
  /** Fills in a proposal. */
  readonly propose: () => void;
}

/** The open items with an amount each to fill in, proposed at first. */
export const ChosenParts = ({ items, amount, propose }: ChosenPartsProps) => {
  const { getValues } = useFormContext();
  const parts = useWatch({ name: 'parts' }) as Parts | null | undefined;
  const writeOff: unknown = useWatch({ name: 'writeOff' });

  // Only at the first sight of these items, and never over what was typed.
  useEffect(() => {
    const present = Object.values((getValues('parts') ?? {}) as Parts);
    if (present.every((part) => !part)) propose();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a later proposal would write over what was typed
  }, []);

  return (
    <>
      <PartsTable items={items} amount={amount.plus(signedAmount(writeOff))} parts={parts ?? {}} editable />
      <Button label="resources.payments.action.propose" onClick={propose} />
    </>
  );
};
