import Typography from '@mui/material/Typography';
import { useFieldValue, type FieldProps } from 'react-admin';
import { useFormats } from './useFormats';

export interface ChangeProps {
  /** Percent as a decimal string; null where there was nothing before. */
  readonly change: string | null;
  /** More is worse: churn, say. */
  readonly reverse?: boolean;
}

/** A change in percent with its sign and an arrow, so that it is not told by its colour alone. */
export const Change = ({ change, reverse = false }: ChangeProps) => {
  const { percent } = useFormats();
  if (change === null) return <span aria-hidden>—</span>;
  const down = change.startsWith('-');
  const none = Number(change) === 0;
  const good = down === reverse;
  return (
    <Typography
      component="span"
      variant="inherit"
      sx={{ whiteSpace: 'nowrap', color: none ? 'text.secondary' : good ? 'success.main' : 'error.main' }}
    >
      {none ? '=' : down ? '▼' : '▲'} {down || none ? '' : '+'}
      {percent(change)}
    </Typography>
  );
};

/** The same in a table. */
export const ChangeField = (field: FieldProps) => {
  const value: unknown = useFieldValue(field);
  return (
    <Typography component="span" variant="body2">
      <Change change={typeof value === 'string' ? value : null} />
    </Typography>
  );
};
ChangeField.textAlign = 'right' as const;
