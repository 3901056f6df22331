import type { components } from '@ponte/shared/generated/api-types';
import { money, ZERO } from '@ponte/shared/money';
import type Big from 'big.js';
import { useEffect } from 'react';
import { BooleanInput, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { useFormats } from '../fields/useFormats';
import type { Way } from './payment-request';
import { proposeParts, type Parts } from './spread';
import { useWriteOffLimit } from './useWriteOffLimit';
import { writeOffOf } from './write-off';

interface WriteOffInputProps {
  readonly items: readonly components['schemas']['OpenItemDto'][];
  readonly amount: Big;
  readonly way: Way;
}

/**
 * Offers to write off the cents that are missing, or too many, where the company's limit allows it. What is paid is then chosen: the
 * items touched, in full. Writes `writeOff` into the form.
 */
export const WriteOffInput = ({ items, amount, way }: WriteOffInputProps) => {
  const translate = useTranslate();
  const formats = useFormats();
  const { setValue } = useFormContext();
  const limit = useWriteOffLimit();
  const chosen = useWatch({ name: 'parts' }) as Parts | null | undefined;
  const ticked = useWatch({ name: 'writesOff' }) as boolean | undefined;
  const parts = { oldest: proposeParts(amount, items), chosen: chosen ?? {}, credit: {} }[way];
  const possible = writeOffOf(amount, items, parts, limit);
  const writeOff = ticked && possible ? money(possible.amount) : null;

  useEffect(() => setValue('writeOff', writeOff), [setValue, writeOff]);

  if (!possible) return null;
  const settle = (event: React.ChangeEvent<HTMLInputElement>) => {
    const whole = event.target.checked;
    if (whole) setValue('way', 'chosen', { shouldDirty: true });
    setValue('parts', whole ? possible.parts : proposeParts(amount, items), { shouldDirty: true });
  };
  const key = possible.amount.gt(ZERO) ? 'short' : 'over';
  return (
    <BooleanInput
      source="writesOff"
      label={translate(`resources.payments.write_off.${key}`, {
        amount: formats.money(money(possible.amount.abs())),
      })}
      helperText={false}
      onChange={settle}
    />
  );
};
