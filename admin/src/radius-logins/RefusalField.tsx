import { useRecordContext, type FieldProps } from 'react-admin';
import { useWords } from '../fields/useWords';
import type { Login } from './LoginList';

/** Why a login was refused, and what kept its account out at that time. */
export const RefusalField = (field: FieldProps<Login>) => {
  const login = useRecordContext<Login>(field);
  const refusals = useWords('refusal', 'radius-logins');
  const reasons = useWords('accessReason', 'radius-logins');
  if (!login?.refusal) return null;
  const { refusal, accessReason } = login;
  return <span>{accessReason ? `${refusals(refusal)}: ${reasons(accessReason)}` : refusals(refusal)}</span>;
};
