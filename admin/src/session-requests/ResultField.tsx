import { useFieldValue, type FieldProps } from 'react-admin';
import { StatusChip } from '../fields/StatusField';

/** How a request ended; it waits as long as nothing is known. */
export const ResultField = (field: FieldProps) => {
  const value: unknown = useFieldValue(field);
  return <StatusChip status={typeof value === 'string' ? value : 'pending'} resource="session-requests" />;
};
