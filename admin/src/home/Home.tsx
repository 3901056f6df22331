import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { Title, usePermissions, useTranslate } from 'react-admin';
import { AmountBars } from '../components/AmountBars';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { TrendChart } from '../components/TrendChart';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import { useCan } from '../providers/useCan';
import { Figures } from './Figures';

type Dashboard = components['schemas']['DashboardDto'];

/** The month at a glance: what was billed and collected, what is owed, how it goes. */
export const Home = () => {
  const { isPending } = usePermissions();
  const allowed = useCan('dashboard.read');
  const { data, isError } = useApi<Dashboard>(allowed ? '/dashboard' : null);
  const translate = useTranslate();
  const { month, day } = useFormats();
  if (!allowed && !isPending) return <EmptyState text="home.choose" />;
  return (
    <Box sx={{ py: 2, display: 'grid', gap: 2 }}>
      <Title title="ra.page.dashboard" />
      {isError ? (
        <EmptyState text="home.failed" />
      ) : (
        <>
          <Typography variant="h6" component="h2">
            {data ? translate('home.month', { month: month(data.month) }) : <Skeleton width={180} />}
          </Typography>
          {data && (
            <Typography variant="body2" sx={{ color: 'text.secondary', mt: -1.5 }}>
              {translate('home.compared', { from: day(data.lastYear.from), to: day(data.lastYear.to) })}
            </Typography>
          )}
          <Figures dashboard={data} />
          <Trend dashboard={data} />
          <Breakdowns dashboard={data} />
        </>
      )}
    </Box>
  );
};

interface PartProps {
  readonly dashboard: Dashboard | undefined;
}

const Trend = ({ dashboard }: PartProps) => {
  const translate = useTranslate();
  const series = ['billed', 'collected'].map((key) => ({ key, label: translate(`home.series.${key}`) }));
  return (
    <Panel title="home.trend">
      {dashboard ? (
        <TrendChart rows={dashboard.series} series={series} />
      ) : (
        <Skeleton variant="rounded" height={280} />
      )}
    </Panel>
  );
};

const Breakdowns = ({ dashboard }: PartProps) => {
  const translate = useTranslate();
  const ages = dashboard?.overdueByAge.map(({ bucket, amount }) => ({
    label: translate(`home.age.${bucket}`, { _: bucket }),
    amount,
  }));
  const categories = dashboard?.byCategory.map(({ name, amount }) => ({
    label: name || translate('home.no_category'),
    amount,
  }));
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
      <Panel title="home.by_category">{bars(categories, 'primary')}</Panel>
      <Panel title="home.by_age">{bars(ages, 'error')}</Panel>
    </Box>
  );
};

function bars(
  rows: readonly { label: string; amount: string }[] | undefined,
  tone: 'primary' | 'error',
): ReactNode {
  if (!rows) return <Skeleton variant="rounded" height={140} />;
  return rows.length === 0 ? <EmptyState text="home.nothing" /> : <AmountBars rows={rows} tone={tone} />;
}
