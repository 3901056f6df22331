import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { FilterLiveForm, ListBase, Pagination, useListContext, useTranslate } from 'react-admin';
import { SearchFilter } from '../components/filters';
import { Panel } from '../components/Panel';
import { ResultGrid } from './ResultGrid';

type BillingRun = components['schemas']['BillingRunDto'];

/** What the lists of results may be narrowed to. */
const VIEWS = { all: {}, changed: { changed: true }, failed: { status: 'failed' } } as const;
type View = keyof typeof VIEWS;

interface ResultFilter {
  readonly q?: string;
  readonly changed?: boolean;
  readonly status?: string;
}

/** The run contract by contract: what is billed, and why it is not what it was the month before. */
export const RunResults = ({ run }: { readonly run: BillingRun }) => (
  <ListBase
    resource={`billing-runs/${run.id}/results`}
    // Results are no resource of their own: whoever sees the run sees them.
    disableAuthentication
    disableSyncWithLocation
    storeKey={false}
    perPage={25}
    sort={{ field: 'partnerName', order: 'ASC' }}
  >
    <Panel title="resources.billing-runs.results" actions={<Filters />}>
      <ResultGrid billed={run.status === 'finished'} />
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </Panel>
  </ListBase>
);

const Filters = () => {
  const translate = useTranslate();
  const list = useListContext();
  const { q, changed, status } = list.filterValues as ResultFilter;
  const view: View = changed ? 'changed' : status ? 'failed' : 'all';
  const choose = (next: View | null) => {
    if (next) list.setFilters({ q, ...VIEWS[next] });
  };
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        value={view}
        aria-label={translate('resources.billing-runs.view.name')}
        onChange={(_, next: View | null) => choose(next)}
      >
        {(Object.keys(VIEWS) as View[]).map((each) => (
          <ToggleButton key={each} value={each} sx={{ py: 0.25, textTransform: 'none' }}>
            {translate(`resources.billing-runs.view.${each}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <FilterLiveForm>
        <SearchFilter source="q" margin="none" helperText={false} sx={{ width: 200 }} />
      </FilterLiveForm>
    </Box>
  );
};
