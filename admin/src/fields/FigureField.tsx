import Link from '@mui/material/Link';
import { useFieldValue, useRecordContext, type RaRecord } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { MoneyField, type MoneyFieldProps } from './MoneyField';

export interface FigureFieldProps<T> extends MoneyFieldProps {
  /** Where the lines are that it is the sum of; null where there are none to see. */
  readonly to: (row: T) => string | null;
}

/** An amount that leads to what it is the sum of; zero leads nowhere. */
export const FigureField = <T extends Partial<RaRecord>>({ to, ...field }: FigureFieldProps<T>) => {
  const row = useRecordContext<T>();
  const value: unknown = useFieldValue(field);
  const target = row && value !== '0.00' ? to(row) : null;
  if (target === null) return <MoneyField {...field} signed />;
  return (
    <Link component={RouterLink} to={target} color="inherit">
      <MoneyField {...field} signed />
    </Link>
  );
};
FigureField.textAlign = 'right' as const;
