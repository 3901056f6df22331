import { useFieldValue } from 'react-admin';
import { useFormats } from './useFormats';
import { ValueField, type ValueFieldProps } from './ValueField';

const figures = { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;

export interface MoneyFieldProps extends ValueFieldProps {
  readonly currency?: string;
  /** Shows amounts below zero in red. */
  readonly signed?: boolean;
}

/** An amount that comes as a decimal string, in euro unless told otherwise. Right-aligned in tables. */
export const MoneyField = ({ currency = 'EUR', signed = false, ...field }: MoneyFieldProps) => {
  const { money } = useFormats();
  const value: unknown = useFieldValue(field);
  const red = signed && typeof value === 'string' && value.startsWith('-');
  return (
    <ValueField
      {...field}
      format={(amount) => money(amount, currency)}
      sx={red ? { ...figures, color: 'error.main' } : figures}
    />
  );
};
MoneyField.textAlign = 'right' as const;

export interface DecimalFieldProps extends ValueFieldProps {
  /** Least decimals to show. */
  readonly decimals?: number;
}

/** A unit price or quantity with all the decimals it has. */
export const DecimalField = ({ decimals = 0, ...field }: DecimalFieldProps) => {
  const { decimal } = useFormats();
  return <ValueField {...field} format={(value) => decimal(value, decimals)} sx={figures} />;
};
DecimalField.textAlign = 'right' as const;

/** A percentage that comes as a decimal string. */
export const PercentField = (field: ValueFieldProps) => {
  const { percent } = useFormats();
  return <ValueField {...field} format={percent} sx={figures} />;
};
PercentField.textAlign = 'right' as const;
