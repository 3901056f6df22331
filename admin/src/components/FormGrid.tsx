import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

export interface FormGridProps {
  /** Inputs side by side where there is room. */
  readonly columns?: 2 | 3 | 4;
  readonly children: ReactNode;
}

/** Lays out inputs or labelled fields in columns; on a phone they stand one under the other. */
export const FormGrid = ({ columns = 2, children }: FormGridProps) => (
  <Box
    sx={{
      display: 'grid',
      width: '100%',
      columnGap: 2,
      rowGap: 0.5,
      alignItems: 'start',
      gridTemplateColumns: {
        xs: 'minmax(0, 1fr)',
        sm: 'repeat(2, minmax(0, 1fr))',
        md: `repeat(${String(columns)}, minmax(0, 1fr))`,
      },
    }}
  >
    {children}
  </Box>
);
