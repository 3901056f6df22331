import Inbox from '@mui/icons-material/InboxOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';

export interface EmptyStateProps {
  /** Translation key of the sentence. */
  readonly text: string;
  readonly icon?: ReactNode;
  /** What the user can do about it: a button. */
  readonly children?: ReactNode;
}

/** Stands where there is nothing to show, and says so. */
export const EmptyState = ({ text, icon = <Inbox fontSize="inherit" />, children }: EmptyStateProps) => {
  const translate = useTranslate();
  return (
    <Box sx={{ textAlign: 'center', color: 'text.secondary', py: 5, px: 2 }}>
      <Box sx={{ fontSize: 44, lineHeight: 1, mb: 1, opacity: 0.7 }}>{icon}</Box>
      <Typography variant="body1" sx={{ mb: children ? 2 : 0 }}>
        {translate(text, { _: text })}
      </Typography>
      {children}
    </Box>
  );
};
