import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import {
  FilterLiveForm,
  FunctionField,
  ListBase,
  Pagination,
  ResourceContextProvider,
  useListContext,
  useTranslate,
} from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { SearchFilter } from '../components/filters';
import { Panel } from '../components/Panel';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { PartnerLink } from '../fields/PartnerLink';
import { RecordLink } from '../fields/RecordLink';
import { StatusField } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';

type Run = components['schemas']['ContractDailyRunDto'];
type Result = components['schemas']['ContractDailyResultDto'];
type Progress = components['schemas']['DailyProgressDto'];

interface ResultFilter {
  readonly q?: string;
  readonly action?: string;
  readonly outcome?: string;
}

/** What the run did, or would do, contract by contract. */
export const DailyResults = ({ run }: { readonly run: Run }) => (
  <ListBase
    resource={`contract-daily-runs/${run.id}/results`}
    // Results are no resource of their own: whoever sees the run sees them.
    disableAuthentication
    disableSyncWithLocation
    storeKey={false}
    perPage={25}
    sort={{ field: 'partnerName', order: 'ASC' }}
  >
    <Panel title="resources.contract-daily-runs.fields.action" actions={<Search />}>
      <Actions run={run} />
      <Grid />
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </Panel>
  </ListBase>
);

const Search = () => (
  <FilterLiveForm>
    <SearchFilter source="q" margin="none" helperText={false} sx={{ width: 200 }} />
  </FilterLiveForm>
);

/** How many of each, to see one kind alone. */
const Actions = ({ run }: { readonly run: Run }) => {
  const translate = useTranslate();
  const list = useListContext();
  const { count } = useFormats();
  const { data } = useApi<Progress>(`/contract-daily-runs/${run.id}/progress`);
  const { action, outcome, q } = list.filterValues as ResultFilter;
  const keep = q ? { q } : {};
  return (
    <Box role="group" sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mb: 1 }}>
      {Object.entries(data?.actions ?? {}).map(([each, number]) => (
        <Chip
          key={each}
          label={`${translate(`resources.contract-daily-runs.action.${each}`)}: ${count(number)}`}
          aria-pressed={action === each}
          color={action === each ? 'primary' : 'default'}
          variant={action === each ? 'filled' : 'outlined'}
          onClick={() => list.setFilters(action === each ? keep : { ...keep, action: each })}
        />
      ))}
      {data !== undefined && data.failed > 0 && (
        <Chip
          label={`${translate('resources.contract-daily-runs.status.failed')}: ${count(data.failed)}`}
          aria-pressed={outcome === 'failed'}
          color="error"
          variant={outcome === 'failed' ? 'filled' : 'outlined'}
          onClick={() => list.setFilters(outcome === 'failed' ? keep : { ...keep, outcome: 'failed' })}
        />
      )}
    </Box>
  );
};

const Grid = () => {
  const { total, isPending } = useListContext();
  if (!isPending && total === 0) return <EmptyState text="resources.contract-daily-runs.empty" />;
  return (
    <ResourceContextProvider value="contract-daily-runs">
      <ResponsiveGrid
        rowClick={false}
        phone={{
          primary: <PartnerLink source="partnerId" />,
          secondary: (
            <>
              <RecordLink source="contractId" reference="contracts" name="contractCode" /> <What />
            </>
          ),
          end: <DayField source="onDay" />,
        }}
      >
        <PartnerLink source="partnerId" sortBy="partnerName" />
        <RecordLink source="contractId" reference="contracts" name="contractCode" sortBy="contractCode" />
        <What source="action" />
        <DayField source="onDay" />
        <DayField source="until" sortable={false} />
        <StatusField source="outcome" sortable={false} />
      </ResponsiveGrid>
    </ResourceContextProvider>
  );
};

const What = (props: { readonly source?: string }) => {
  const translate = useTranslate();
  const sentence = ({ action, fault, daysBefore }: Result) => {
    if (action === null) return translate(`errors.${fault ?? ''}`, { _: fault ?? '' });
    const name = translate(`resources.contract-daily-runs.action.${action}`);
    return daysBefore === null
      ? name
      : `${name}, ${translate('resources.contract-daily-runs.days_before', { smart_count: daysBefore })}`;
  };
  return <FunctionField<Result> {...props} render={sentence} />;
};
