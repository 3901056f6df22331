import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import type { BarsProps } from './BarsDrawing';

const BarsDrawing = lazy(() => import('./BarsDrawing').then((module) => ({ default: module.BarsDrawing })));

/** A bar chart, with a grey place for it until its library is there. */
export const Bars = (chart: BarsProps) => (
  <Suspense fallback={<Skeleton variant="rounded" height={chart.height} />}>
    <BarsDrawing {...chart} />
  </Suspense>
);
