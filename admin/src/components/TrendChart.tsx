import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';

/** A month (`YYYY-MM`) and its amounts as decimal strings, by series key. */
export interface MonthRow {
  readonly month: string;
  readonly [series: string]: string;
}

export interface MonthlyChartProps {
  readonly rows: readonly MonthRow[];
  /** In the order of their bars; labels ready to read. */
  readonly series: readonly { readonly key: string; readonly label: string }[];
  readonly height: number;
}

const MonthlyChart = lazy(() =>
  import('./MonthlyChart').then((module) => ({ default: module.MonthlyChart })),
);

/** Bars month by month, in the colours of the theme. */
export const TrendChart = ({
  height = 280,
  ...chart
}: Omit<MonthlyChartProps, 'height'> & { readonly height?: number }) => (
  <Suspense fallback={<Skeleton variant="rounded" height={height} />}>
    <MonthlyChart {...chart} height={height} />
  </Suspense>
);
