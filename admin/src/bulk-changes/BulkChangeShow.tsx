import Box from '@mui/material/Box';
import type { components } from '@ponte/shared/generated/api-types';
import { Show, useRecordContext } from 'react-admin';
import { useApi } from '../providers/useApi';
import { BulkFacts } from './BulkFacts';
import { BulkResults } from './BulkResults';
import { BulkStage } from './BulkStage';
import { BulkTotals } from './BulkTotals';

type BulkChange = components['schemas']['BulkChangeDto'];
type BulkProgress = components['schemas']['BulkProgressDto'];

/** A change of many contracts from its preview to its undoing: where it stands, what comes next, and contract by contract. */
export const BulkChangeShow = () => (
  <Show component="div" actions={false}>
    <ChangePage />
  </Show>
);

const WORKING: readonly BulkChange['status'][] = ['previewing', 'applying', 'undoing'];

const ChangePage = () => {
  const change = useRecordContext<BulkChange>();
  const progress = useProgress(change);
  if (!change) return null;
  const working = WORKING.includes(change.status);
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <BulkStage change={change} progress={progress} />
      {change.status !== 'previewing' && <BulkTotals change={change} progress={progress} />}
      {!working && <BulkResults change={change} />}
      <BulkFacts change={change} />
    </Box>
  );
};

/** How often to ask again for figures of another stage than the change's. */
const POLL_MS = 300;

/** The figures of the present stage; they are fetched apart from the change, which may have moved on meanwhile. */
function useProgress(change: BulkChange | undefined): BulkProgress | undefined {
  const path = change ? `/bulk-changes/${change.id}/progress` : null;
  const isPast = (figures: BulkProgress | undefined) =>
    figures !== undefined && figures.status !== change?.status;
  const { data } = useApi<BulkProgress>(path, {}, (last) => (isPast(last) ? POLL_MS : false));
  return isPast(data) ? undefined : data;
}
