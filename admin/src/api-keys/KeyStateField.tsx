import { useState } from 'react';
import { useRecordContext, type FieldProps } from 'react-admin';
import { StatusChip } from '../fields/StatusField';
import { keyState, type ApiKey } from './key-state';

/** Whether the key opens anything, as it was when the page was opened. */
export const KeyStateField = (field: FieldProps<ApiKey>) => {
  const key = useRecordContext<ApiKey>(field);
  const [now] = useState(() => new Date().toISOString());
  return key ? <StatusChip status={keyState(key, now)} resource="api-keys" /> : null;
};
