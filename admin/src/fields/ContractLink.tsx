import Link from '@mui/material/Link';
import { useRecordContext, type FieldProps } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';

interface OfContract {
  readonly contractId: number;
  readonly contractCode: string;
}

/** The code of the contract that a row is of, leading to its page. */
export const ContractLink = (field: FieldProps<OfContract>) => {
  const row = useRecordContext<OfContract>(field);
  if (!row) return null;
  return (
    <Link component={RouterLink} to={`/contracts/${String(row.contractId)}/show`} variant="body2">
      {row.contractCode}
    </Link>
  );
};
