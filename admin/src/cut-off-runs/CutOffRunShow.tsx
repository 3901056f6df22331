import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import {
  ListBase,
  NumberField,
  Pagination,
  ResourceContextProvider,
  Show,
  useRecordContext,
  useTranslate,
  type FieldProps,
} from 'react-admin';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { ProgressBar } from '../components/ProgressBar';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { InstantField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { PartnerLink } from '../fields/PartnerLink';
import { StatusChip, StatusField } from '../fields/StatusField';
import { CreatorField } from './CreatorField';
import type { CutOffRun } from './CutOffRunList';

type Item = components['schemas']['CutOffItemDto'];

/** A round of cut-offs: how far it is, and what came of each customer. */
export const CutOffRunShow = () => (
  <Show component="div" actions={false}>
    <RunPage />
  </Show>
);

const RunPage = () => {
  const run = useRecordContext<CutOffRun>();
  if (!run) return null;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      {run.status === 'running' && (
        <Card sx={{ p: 2 }}>
          <ProgressBar path={`/cut-off-runs/${run.id}/events`} label="resources.cut-off-runs.working" />
        </Card>
      )}
      <Card sx={{ p: 2 }}>
        <Facts columns={4}>
          <StatusField source="status" />
          <NumberField source="partners" />
          <NumberField source="cut" />
          <NumberField source="spared" />
          {run.failed > 0 && <NumberField source="failed" />}
          <CreatorField source="createdBy" />
          <InstantField source="createdAt" />
          <InstantField source="finishedAt" emptyText="app.none" />
        </Facts>
      </Card>
      <Items run={run} />
    </Box>
  );
};

const Items = ({ run }: { readonly run: CutOffRun }) => (
  <ListBase
    resource={`cut-off-runs/${run.id}/items`}
    // Items are no resource of their own: whoever sees the run sees them.
    disableAuthentication
    disableSyncWithLocation
    storeKey={false}
    perPage={25}
    sort={{ field: 'id', order: 'ASC' }}
  >
    <Panel title="resources.cut-off-runs.items">
      <ResourceContextProvider value="cut-off-runs">
        <ResponsiveGrid<Item>
          rowClick={false}
          phone={{
            primary: <PartnerLink source="partnerId" />,
            secondary: (
              <>
                <OutcomeField source="outcome" /> <WhyField source="cause" />
              </>
            ),
            end: <MoneyField source="late" />,
          }}
        >
          <PartnerLink source="partnerId" sortable={false} />
          <OutcomeField source="outcome" />
          <WhyField source="cause" sortable={false} />
          <MoneyField source="late" />
        </ResponsiveGrid>
      </ResourceContextProvider>
      <Pagination rowsPerPageOptions={[25, 50, 100]} />
    </Panel>
  </ListBase>
);

const OutcomeField = (field: FieldProps<Item>) => {
  const item = useRecordContext<Item>(field);
  if (!item) return null;
  return <StatusChip status={item.outcome ?? 'waiting'} resource="cut-off-runs" />;
};

/** Why, in a word: the item keeps no figures beside the amount. */
const WhyField = (field: FieldProps<Item>) => {
  const item = useRecordContext<Item>(field);
  const translate = useTranslate();
  return item?.cause ? (
    <span>{translate(`resources.cut-off-runs.cause.${item.cause}`, { _: item.cause })}</span>
  ) : null;
};
