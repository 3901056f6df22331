import Box from '@mui/material/Box';
import type { ReactNode } from 'react';

/** The inputs of one line of a document: twelve columns where there is room, two on a phone. Children are `LineCell`s. */
export const LineGrid = ({ children }: { readonly children: ReactNode }) => (
  <Box
    sx={{
      flex: 1,
      minWidth: 0,
      display: 'grid',
      columnGap: 1.5,
      gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', md: 'repeat(12, minmax(0, 1fr))' },
    }}
  >
    {children}
  </Box>
);

export interface LineCellProps {
  /** Columns of twelve. */
  readonly md: number;
  /** Takes both columns of a phone. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

export const LineCell = ({ md, wide = false, children }: LineCellProps) => (
  <Box
    sx={{
      gridColumn: { xs: `span ${wide ? '2' : '1'}`, md: `span ${String(md)}` },
      '& .MuiFormControl-root': { minWidth: 0 }, // a closed list would be wider than a narrow cell
    }}
  >
    {children}
  </Box>
);
