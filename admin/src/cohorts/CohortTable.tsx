import { alpha } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { FigureLink } from '../components/FigureLink';
import { useFormats } from '../fields/useFormats';
import type { Cohort, CohortFigure } from './cohort';
import { useSince } from './useSince';

export const SHOWN = ['percent', 'revenue'] as const;

interface CohortTableProps {
  readonly cohorts: readonly Cohort[];
  readonly shown: (typeof SHOWN)[number];
  readonly open: (figure: CohortFigure) => void;
}

/** The darkest shade of a cell; text stays readable on it in both themes. */
const DARKEST = 0.4;

const sticky = { position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 } as const;

/**
 * One row a cohort, one column a month since; the shade says again what the text says. Each opens the
 * contracts behind it. Scrolls sideways on its own.
 */
export const CohortTable = ({ cohorts, shown, open }: CohortTableProps) => {
  const translate = useTranslate();
  const since = useSince();
  const most = Math.max(...cohorts.map(({ cells }) => cells.length));
  return (
    <TableContainer tabIndex={0} role="region" aria-label={translate('resources.cohorts.table')}>
      <Table size="small" sx={{ '& td, & th': { whiteSpace: 'nowrap', px: 1 } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={sticky}>{translate('resources.cohorts.month')}</TableCell>
            <TableCell align="right">{translate('resources.cohorts.customers')}</TableCell>
            {Array.from({ length: most }, (_, index) => (
              <TableCell key={index} align="right" aria-label={since(index)}>
                +{index}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {cohorts.map((cohort) => (
            <CohortRow key={cohort.month} cohort={cohort} shown={shown} open={open} />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

interface RowProps extends Pick<CohortTableProps, 'shown' | 'open'> {
  readonly cohort: Cohort;
}

const CohortRow = ({ cohort: { month: began, customers, cells }, shown, open }: RowProps) => {
  const { month, count } = useFormats();
  const figures = cells.map((cell, after) => ({ ...cell, month: began, customers, after }));
  const [first] = figures;
  return (
    <TableRow>
      <TableCell component="th" scope="row" sx={sticky}>
        {month(began, 'short')}
      </TableCell>
      <TableCell align="right">
        {first && <FigureLink onClick={() => open(first)}>{count(customers)}</FigureLink>}
      </TableCell>
      {figures.map((figure) => (
        <CohortCell key={figure.after} figure={figure} shown={shown} open={open} />
      ))}
    </TableRow>
  );
};

interface CellProps extends Pick<CohortTableProps, 'shown' | 'open'> {
  readonly figure: CohortFigure;
}

const CohortCell = ({ figure, shown, open }: CellProps) => {
  const translate = useTranslate();
  const { money, percent } = useFormats();
  const { active, percent: share, revenue } = figure;
  return (
    <TableCell
      align="right"
      title={translate('resources.cohorts.cell', { active, share: percent(share), revenue: money(revenue) })}
      sx={{ bgcolor: ({ palette }) => alpha(palette.primary.main, (DARKEST * Number(share)) / 100) }}
    >
      <FigureLink color="inherit" onClick={() => open(figure)}>
        {shown === 'percent' ? percent(share) : money(revenue)}
      </FigureLink>
    </TableCell>
  );
};
