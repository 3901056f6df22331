import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import type { components } from '@ponte/shared/generated/api-types';
import { FilterLiveForm, ListBase, Pagination, useListContext, useTranslate } from 'react-admin';
import { SearchFilter } from '../components/filters';
import { Panel } from '../components/Panel';
import { BulkResultGrid } from './BulkResultGrid';

type BulkChange = components['schemas']['BulkChangeDto'];

const TEXTS = 'resources.bulk-changes';

/** What the results can be narrowed to, by the stage of the change. */
const VIEWS: Readonly<Record<string, string | undefined>> = {
  all: undefined,
  changed: 'planned',
  ineligible: 'ineligible',
  failed: 'failed',
  kept: 'kept',
};

interface ResultFilter {
  readonly q?: string;
  readonly status?: string;
}

/** The change contract by contract: before and after, and why not. */
export const BulkResults = ({ change }: { readonly change: BulkChange }) => (
  <ListBase
    resource={`bulk-changes/${change.id}/results`}
    // Results are no resource of their own: whoever sees the change sees them.
    disableAuthentication
    disableSyncWithLocation
    storeKey={false}
    perPage={25}
    sort={{ field: 'partnerName', order: 'ASC' }}
  >
    <Panel title={`${TEXTS}.results`} actions={<Filters change={change} />}>
      <BulkResultGrid change={change} />
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </Panel>
  </ListBase>
);

function viewsOf({ status }: BulkChange): readonly string[] {
  if (status === 'undone') return ['all', 'kept'];
  return status === 'applied' ? ['all', 'changed', 'ineligible', 'failed'] : ['all', 'changed', 'ineligible'];
}

const Filters = ({ change }: { readonly change: BulkChange }) => {
  const translate = useTranslate();
  const list = useListContext();
  const { q, status } = list.filterValues as ResultFilter;
  const statusOf = (view: string) =>
    view === 'changed' && change.status === 'applied' ? 'applied' : VIEWS[view];
  const views = viewsOf(change);
  const choose = (view: string | null) => {
    const next = view === null ? undefined : statusOf(view);
    if (view !== null) list.setFilters({ ...(q ? { q } : {}), ...(next ? { status: next } : {}) });
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={views.find((view) => statusOf(view) === status) ?? 'all'}
        aria-label={translate(`${TEXTS}.view.name`)}
        onChange={(_, view: string | null) => choose(view)}
        sx={{ flexWrap: 'wrap' }}
      >
        {views.map((view) => (
          <ToggleButton key={view} value={view} sx={{ py: 0.25, textTransform: 'none' }}>
            {translate(`${TEXTS}.view.${view}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <FilterLiveForm>
        <SearchFilter source="q" margin="none" helperText={false} sx={{ width: 200 }} />
      </FilterLiveForm>
    </Box>
  );
};
