import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFieldValue, type FieldProps } from 'react-admin';

export interface TwoLineFieldProps extends FieldProps {
  readonly source: string;
  /** Field of what stands below, in small. */
  readonly second: string;
}

/** Two fields of a record in one column, the second below the first. */
export const TwoLineField = ({ source, second }: TwoLineFieldProps) => {
  const first: unknown = useFieldValue({ source });
  const below: unknown = useFieldValue({ source: second });
  return (
    <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <Typography variant="body2">{text(first)}</Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary', lineHeight: 1.3 }}>
        {text(below)}
      </Typography>
    </Box>
  );
};

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
