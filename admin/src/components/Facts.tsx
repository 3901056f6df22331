import Box from '@mui/material/Box';
import { Children, isValidElement, type ReactNode } from 'react';
import { Labeled } from 'react-admin';

export interface FactsProps {
  /** Fields side by side where there is room. */
  readonly columns?: 2 | 3 | 4;
  readonly children: ReactNode;
}

/** Fields of a record, each under its label; two side by side on a phone. */
export const Facts = ({ columns = 3, children }: FactsProps) => (
  <Box
    sx={{
      display: 'grid',
      columnGap: 2,
      rowGap: 1.5,
      gridTemplateColumns: {
        xs: 'repeat(2, minmax(0, 1fr))',
        md: `repeat(${String(columns)}, minmax(0, 1fr))`,
      },
      overflowWrap: 'anywhere',
    }}
  >
    {Children.map(children, (field) => isValidElement(field) && <Labeled>{field}</Labeled>)}
  </Box>
);
