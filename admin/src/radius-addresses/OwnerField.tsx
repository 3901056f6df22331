import { Link, TextField, useRecordContext, type FieldProps } from 'react-admin';
import { useCan } from '../providers/useCan';
import type { Address } from './address-fields';

/** Whose an address is: an account's, leading to it, or what it is kept back for. */
export const OwnerField = (field: FieldProps<Address>) => {
  const address = useRecordContext<Address>(field);
  const reads = useCan('radius-account.read');
  const accountId = address?.accountId ?? null;
  if (accountId === null) return <TextField source="note" emptyText="app.none" />;
  if (!reads) return <TextField source="username" />;
  return (
    <Link to={`/radius-accounts/${String(accountId)}/show`} variant="body2">
      {address?.username}
    </Link>
  );
};
