import InputAdornment from '@mui/material/InputAdornment';
import { useMemo } from 'react';
import { TextInput, useLocale, useWrappedSource, type TextInputProps, type Validator } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { decimalFault, readDecimal, tidyDecimal, writeDecimal, type DecimalRule } from './decimal-text';
import { asList } from './validators';

type TextProps = Omit<TextInputProps, 'format' | 'parse' | 'onBlur' | 'validate' | 'min' | 'max'>;

export interface NumberProps extends TextProps {
  readonly min?: number;
  readonly max?: number;
  readonly validate?: Validator | Validator[];
}

interface Props extends NumberProps {
  /** Most decimals. */
  readonly scale: number;
  /** Decimals to fill up to when the field is left. */
  readonly padTo: number;
  readonly unit?: string;
}

/** An amount in euro, `"36.60"` in the record. */
export const MoneyInput = (props: NumberProps) => <DecimalInput {...props} scale={2} padTo={2} unit="€" />;

/** A unit price in euro, up to eight decimals. */
export const PriceInput = (props: NumberProps) => <DecimalInput {...props} scale={8} padTo={2} unit="€" />;

/** A quantity, up to eight decimals. */
export const QuantityInput = (props: NumberProps) => <DecimalInput {...props} scale={8} padTo={0} />;

/** A percentage from 0 to 100, `"22.00"` in the record. */
export const PercentInput = (props: NumberProps) => (
  <DecimalInput min={0} max={100} {...props} scale={4} padTo={2} unit="%" />
);

/** A number that stays a decimal string from keyboard to server. Comma and point both part the decimals. */
const DecimalInput = ({ scale, padTo, unit, min, max, validate, ...input }: Props) => {
  const locale = useLocale();
  const form = useFormContext();
  const name = useWrappedSource(input.source);

  const validators = useMemo(
    () => [
      ...asList(validate),
      decimalValidator({
        scale,
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      }),
    ],
    [validate, scale, min, max],
  );

  const tidy = () => {
    const typed: unknown = form.getValues(name);
    if (typeof typed !== 'string') return;
    const tidied = tidyDecimal(typed, padTo);
    if (tidied !== typed) form.setValue(name, tidied, { shouldDirty: true });
  };

  return (
    <TextInput
      {...input}
      format={(value: unknown) => (typeof value === 'string' ? writeDecimal(value, locale) : '')}
      parse={(text: string) => readDecimal(text) || null}
      onBlur={tidy}
      validate={validators}
      slotProps={{
        htmlInput: { inputMode: 'decimal', autoComplete: 'off', style: { textAlign: 'right' } },
        ...(unit === undefined
          ? {}
          : { input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> } }),
      }}
    />
  );
};

function decimalValidator(rule: DecimalRule): Validator {
  return (value: unknown) => {
    if (typeof value !== 'string' || value === '') return null;
    const fault = decimalFault(value, rule);
    return fault && { message: `errors.${fault.code}`, args: fault };
  };
}
