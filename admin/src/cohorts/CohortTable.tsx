import type { components } from '@ponte/shared/generated/api-types';
import { alpha } from '@mui/material/styles';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';

type Cohort = components['schemas']['CohortsDto']['cohorts'][number];
type Cell = Cohort['cells'][number];

export const SHOWN = ['percent', 'revenue'] as const;

interface CohortTableProps {
  readonly cohorts: readonly Cohort[];
  readonly shown: (typeof SHOWN)[number];
}

/** The darkest shade of a cell; text stays readable on it in both themes. */
const DARKEST = 0.4;

const sticky = { position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 } as const;

/** One row a cohort, one column a month since; the shade says again what the text says. Scrolls sideways on its own. */
export const CohortTable = ({ cohorts, shown }: CohortTableProps) => {
  const translate = useTranslate();
  const { month, count } = useFormats();
  const most = Math.max(...cohorts.map(({ cells }) => cells.length));
  return (
    <TableContainer tabIndex={0} role="region" aria-label={translate('resources.cohorts.table')}>
      <Table size="small" sx={{ '& td, & th': { whiteSpace: 'nowrap', px: 1 } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={sticky}>{translate('resources.cohorts.month')}</TableCell>
            <TableCell align="right">{translate('resources.cohorts.customers')}</TableCell>
            {Array.from({ length: most }, (_, index) => (
              <TableCell
                key={index}
                align="right"
                aria-label={translate(`resources.cohorts.${index === 0 ? 'at_once' : 'after'}`, {
                  smart_count: index,
                })}
              >
                +{index}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {cohorts.map(({ month: began, customers, cells }) => (
            <TableRow key={began}>
              <TableCell component="th" scope="row" sx={sticky}>
                {month(began, 'short')}
              </TableCell>
              <TableCell align="right">{count(customers)}</TableCell>
              {cells.map((cell, index) => (
                <CohortCell key={index} cell={cell} shown={shown} />
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};

const CohortCell = ({ cell, shown }: { readonly cell: Cell } & Pick<CohortTableProps, 'shown'>) => {
  const translate = useTranslate();
  const { money, percent } = useFormats();
  const { active, percent: share, revenue } = cell;
  return (
    <TableCell
      align="right"
      title={translate('resources.cohorts.cell', { active, share: percent(share), revenue: money(revenue) })}
      sx={{
        fontVariantNumeric: 'tabular-nums',
        bgcolor: ({ palette }) => alpha(palette.primary.main, (DARKEST * Number(share)) / 100),
      }}
    >
      {shown === 'percent' ? percent(share) : money(revenue)}
    </TableCell>
  );
};
