import { useFieldValue } from 'react-admin';
import { MoneyField, type MoneyFieldProps } from './MoneyField';

/** Debit or credit as books print them: blank where there is nothing on that side. */
export const SideField = (field: MoneyFieldProps) => {
  const amount: unknown = useFieldValue(field);
  return amount === '0.00' ? null : <MoneyField {...field} />;
};
SideField.textAlign = 'right' as const;
