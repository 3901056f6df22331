import { ValueField, type ValueFieldProps } from '../fields/ValueField';
import { useFormats } from '../fields/useFormats';

/** A whole number, right-aligned in tables. */
export const CountField = (field: ValueFieldProps) => {
  const { count } = useFormats();
  return <ValueField {...field} format={(value) => count(Number(value))} />;
};
CountField.textAlign = 'right' as const;
