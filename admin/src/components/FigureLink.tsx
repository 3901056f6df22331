import Link, { type LinkProps } from '@mui/material/Link';
import type { ReactNode } from 'react';

interface FigureLinkProps {
  /** Shows what makes the figure. */
  readonly onClick: () => void;
  readonly color?: LinkProps['color'];
  readonly children: ReactNode;
}

/** A figure of a report that opens the entries behind it. */
export const FigureLink = ({ onClick, color = 'primary', children }: FigureLinkProps) => (
  <Link
    component="button"
    type="button"
    variant="body2"
    color={color}
    onClick={onClick}
    sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
  >
    {children}
  </Link>
);
