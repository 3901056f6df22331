import Link from '@mui/material/Link';
import { useFieldValue, type FieldProps } from 'react-admin';

/** A telephone number that is dialled by a touch. */
export const PhoneLink = (field: FieldProps) => {
  const phone: unknown = useFieldValue(field);
  return <Reach value={phone} scheme="tel" />;
};

/** An e-mail address that opens a new message. */
export const MailLink = (field: FieldProps) => {
  const address: unknown = useFieldValue(field);
  return <Reach value={address} scheme="mailto" />;
};

interface ReachProps {
  readonly value: unknown;
  readonly scheme: 'tel' | 'mailto';
}

export const Reach = ({ value, scheme }: ReachProps) =>
  typeof value === 'string' && value !== '' ? (
    <Link
      variant="body2"
      href={`${scheme}:${scheme === 'tel' ? value.replace(/[^\d+]/g, '') : value}`}
      sx={{ overflowWrap: 'anywhere' }}
    >
      {value}
    </Link>
  ) : null;
