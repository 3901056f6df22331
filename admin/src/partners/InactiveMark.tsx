import { useFieldValue, type FieldProps } from 'react-admin';
import { StatusChip } from '../fields/StatusField';

/** Marks those no longer in business with us; the others, who are nearly all, go without a mark. */
export const InactiveMark = (field: FieldProps) => {
  const active: unknown = useFieldValue(field);
  return active === false ? <StatusChip status="inactive" resource="partners" /> : null;
};
