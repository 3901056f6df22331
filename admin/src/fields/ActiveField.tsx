import { useFieldValue, type FieldProps } from 'react-admin';
import { StatusChip } from './StatusField';

/** Whether a record is in use. */
export const ActiveField = (field: FieldProps) => {
  const active: unknown = useFieldValue(field);
  return <StatusChip status={active === true ? 'active' : 'inactive'} resource="" />;
};
