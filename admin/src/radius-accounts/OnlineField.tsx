import { useRecordContext, type FieldProps } from 'react-admin';
import { StatusChip } from '../fields/StatusField';
import type { Account } from './account';

/** Whether an account is connected now. */
export const OnlineField = (field: FieldProps<Account>) => {
  const account = useRecordContext<Account>(field);
  return account ? (
    <StatusChip status={account.online ? 'online' : 'offline'} resource="online-sessions" />
  ) : null;
};
