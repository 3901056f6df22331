import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { ChoiceButtons } from '../components/ChoiceButtons';
import { EmptyState } from '../components/EmptyState';
import { MonthsBar, useMonths } from '../components/MonthsBar';
import { Panel } from '../components/Panel';
import { useApi } from '../providers/useApi';
import type { CohortFigure } from './cohort';
import { CohortContracts } from './CohortContracts';
import { CohortTable, SHOWN } from './CohortTable';

const TEXTS = 'resources.cohorts';

/**
 * Customers by the month they paid for the first time: how many are left so many months on, or what they
 * pay. Each figure opens the contracts behind it.
 */
export const Cohorts = () => {
  const [asked] = useMonths();
  const [shown, setShown] = useState<(typeof SHOWN)[number]>('percent');
  const [figure, setFigure] = useState<CohortFigure | null>(null);
  const translate = useTranslate();
  const { data, isError } = useApi<components['schemas']['CohortsDto']>('/cohorts', { ...asked });
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <MonthsBar report="cohorts" path="/cohorts" fileName="coorti">
        <ChoiceButtons
          label={`${TEXTS}.shown_label`}
          choices={SHOWN}
          value={shown}
          onChange={setShown}
          text={(choice) => `${TEXTS}.shown.${choice}`}
        />
      </MonthsBar>
      {isError && <EmptyState text="ledger.failed" />}
      {!data && !isError && <Skeleton variant="rounded" height={420} />}
      {data?.cohorts.length === 0 && <EmptyState text={`${TEXTS}.nothing`} />}
      {data && data.cohorts.length > 0 && (
        <Panel title={`${TEXTS}.table`}>
          <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
            {translate(`${TEXTS}.explain`)}
          </Typography>
          <CohortTable cohorts={data.cohorts} shown={shown} open={setFigure} />
        </Panel>
      )}
      {figure && <CohortContracts figure={figure} to={asked.to} close={() => setFigure(null)} />}
    </Box>
  );
};
