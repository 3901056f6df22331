import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { YearStepper } from '../components/YearStepper';
import { today } from '../inputs/today';
import { useApi } from '../providers/useApi';
import { QuarterDocuments } from './QuarterDocuments';
import { QuarterFacts } from './QuarterFacts';

type Year = components['schemas']['StampDutyYearDto'];

const TEXTS = 'resources.stamp-duty';

/** Stamp duty on documents by quarter: what is to be paid, when and with which code, and the documents behind it. */
export const StampDuty = () => {
  const translate = useTranslate();
  const [year, setYear] = useState(() => Number(today().slice(0, 4)));
  const [quarter, setQuarter] = useState(() => Math.ceil(Number(today().slice(5, 7)) / 3));
  const { data, isError } = useApi<Year>(`/stamp-duty/${year}`);
  const chosen = data?.data.find((each) => each.quarter === quarter);
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <YearStepper year={year} onChange={setYear} />
      <Tabs
        value={quarter}
        onChange={(_, next: number) => setQuarter(next)}
        variant="scrollable"
        allowScrollButtonsMobile
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {[1, 2, 3, 4].map((each) => (
          <Tab key={each} value={each} label={translate(`${TEXTS}.quarter`, { quarter: each })} />
        ))}
      </Tabs>
      {isError && <EmptyState text="ledger.failed" />}
      {chosen ? <QuarterFacts quarter={chosen} /> : <Skeleton variant="rounded" height={120} />}
      <Card sx={{ px: 1.5 }}>
        <QuarterDocuments key={`${year}/${quarter}`} year={year} quarter={quarter} />
      </Card>
    </Box>
  );
};
