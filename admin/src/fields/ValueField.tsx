import Typography, { type TypographyProps } from '@mui/material/Typography';
import { useFieldValue, useTranslate, type FieldProps } from 'react-admin';

export interface ValueFieldProps extends FieldProps {
  readonly sx?: TypographyProps['sx'];
}

interface Props extends ValueFieldProps {
  readonly format: (value: string) => string;
}

/** The value of `source` as one line of text; empty values show `emptyText` or nothing. */
export const ValueField = ({ format, emptyText, sx, className, ...field }: Props) => {
  const translate = useTranslate();
  const value: unknown = useFieldValue(field);
  const plain = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const text = plain === '' ? emptyText && translate(emptyText, { _: emptyText }) : format(plain);
  if (!text) return null;
  return (
    <Typography component="span" variant="body2" className={className} sx={sx ?? {}}>
      {text}
    </Typography>
  );
};
