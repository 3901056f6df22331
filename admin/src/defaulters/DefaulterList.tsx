import { ListBase, ListView, NumberField, Pagination, TextField } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { searchFilter } from '../components/filters';
import { ResponsiveGrid } from '../components/ResponsiveList';
import { DayField } from '../fields/DayField';
import { MoneyField } from '../fields/MoneyField';
import { useApi } from '../providers/useApi';
import { useCan } from '../providers/useCan';
import { ApproveSelected } from './ApproveButton';
import type { Defaulter, DefaulterSummary } from './defaulter';
import { CauseField, StageField } from './DefaulterFields';
import { DunningBanner } from './DunningBanner';
import { StageCards } from './StageCards';

const filters = [searchFilter];

/** Who owes something, how far it has come with each, and why; whose time has come can be cut off from here. */
export const DefaulterList = () => {
  const { data: summary } = useApi<DefaulterSummary>('/defaulters/summary');
  return (
    <ListBase<Defaulter> sort={{ field: 'stage', order: 'ASC' }} perPage={25}>
      {summary && <DunningBanner summary={summary} />}
      <StageCards summary={summary} />
      <ListView
        filters={filters}
        actions={false}
        empty={<EmptyState text="resources.defaulters.none" />}
        pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
      >
        <Defaulters />
      </ListView>
    </ListBase>
  );
};

const Defaulters = () => {
  const mayCut = useCan('dunning.cut-off');
  return (
    <ResponsiveGrid<Defaulter>
      rowClick={(id) => `/partners/${String(id)}/show`}
      bulkActions={mayCut ? <ApproveSelected /> : false}
      phone={{
        primary: <TextField source="partnerName" />,
        secondary: (
          <>
            <StageField source="stage" /> <CauseField source="cause" />
          </>
        ),
        end: <MoneyField source="late" />,
      }}
    >
      <TextField source="partnerName" />
      <StageField source="stage" />
      <CauseField source="cause" sortable={false} />
      <MoneyField source="overdue" signed />
      <MoneyField source="late" />
      <NumberField source="daysLate" />
      <DayField source="cutOn" emptyText="app.none" />
    </ResponsiveGrid>
  );
};
