import { useRecordContext, type FieldProps } from 'react-admin';
import { StatusChip } from '../fields/StatusField';
import type { Defaulter } from './defaulter';
import { useCause } from './useCause';

/** How far it has come, as a chip. */
export const StageField = (field: FieldProps<Defaulter>) => {
  const defaulter = useRecordContext<Defaulter>(field);
  return defaulter ? <StatusChip status={defaulter.stage} resource="defaulters" /> : null;
};

/** Why, as a sentence. */
export const CauseField = (field: FieldProps<Defaulter>) => {
  const defaulter = useRecordContext<Defaulter>(field);
  const cause = useCause();
  return defaulter ? <span>{cause(defaulter)}</span> : null;
};
