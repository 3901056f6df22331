import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { YearStepper } from '../components/YearStepper';
import { today } from '../inputs/today';
import { useApi } from '../providers/useApi';
import { ClosedYears } from './ClosedYears';
import { YearPreview } from './YearPreview';

type Closing = components['schemas']['YearClosingDto'];

const TEXTS = 'resources.year-closings';

/** Years of the books: what closing one comes to and what is in its way, and those that were closed. */
export const YearClosings = () => {
  const translate = useTranslate();
  const [year, setYear] = useState(() => Number(today().slice(0, 4)) - 1);
  const { data, isError } = useApi<{ data: Closing[] }>('/year-closings');
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(`${TEXTS}.about`)}
      </Typography>
      <YearStepper year={year} onChange={setYear} />
      {isError && <EmptyState text="ledger.failed" />}
      <YearPreview key={year} year={year} />
      <Panel title={`${TEXTS}.closed_years`}>
        {data ? <ClosedYears closings={data.data} /> : <Skeleton height={120} />}
      </Panel>
    </Box>
  );
};
