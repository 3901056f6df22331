import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

export interface FormSectionProps {
  /** Translation key. */
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled part of a long form. */
export const FormSection = ({ title, children }: FormSectionProps) => {
  const translate = useTranslate();
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mb: 2.5, width: '100%', minWidth: 0 }}>
      <Typography component="legend" variant="subtitle1" sx={{ fontWeight: 600, p: 0, mb: 0.5 }}>
        {translate(title, { _: title })}
      </Typography>
      {children}
    </Box>
  );
};
