import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { MonthsBar, useMonths } from '../components/MonthsBar';
import { Panel } from '../components/Panel';
import { TrendChart } from '../components/TrendChart';
import { useApi } from '../providers/useApi';
import { TEXTS, type Figure, type Recurring } from './months';
import { MovedContracts } from './MovedContracts';
import { RecurringFigures } from './RecurringFigures';
import { RecurringRows } from './RecurringRows';

/** What contracts bring in month after month and what changes it: each figure opens the contracts behind it. */
export const RecurringRevenue = () => {
  const [asked] = useMonths();
  const translate = useTranslate();
  const { data, isError } = useApi<Recurring>('/recurring-revenue', { ...asked });
  const [figure, setFigure] = useState<Figure | null>(null);
  const nothing = data?.months.every(({ start, end }) => start === '0.00' && end === '0.00') ?? false;
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <MonthsBar report="recurring-revenue" path="/recurring-revenue" fileName="ricavo-ricorrente" />
      {isError && <EmptyState text="ledger.failed" />}
      {nothing && <EmptyState text={`${TEXTS}.nothing`} />}
      {!data && !isError && <Skeleton variant="rounded" height={420} />}
      {data && !nothing && (
        <>
          <RecurringFigures months={data.months} open={setFigure} />
          <Panel title={`${TEXTS}.trend`}>
            <TrendChart
              rows={data.months.map(({ month, end }) => ({ month, end }))}
              series={[{ key: 'end', label: translate(`${TEXTS}.fields.end`) }]}
            />
          </Panel>
          <Panel title={`${TEXTS}.movements`}>
            <Box sx={{ '& .MuiTableCell-root': { px: 0.75 } }}>
              <RecurringRows months={data.months} open={setFigure} />
            </Box>
          </Panel>
        </>
      )}
      {figure && <MovedContracts figure={figure} to={asked.to} close={() => setFigure(null)} />}
    </Box>
  );
};
