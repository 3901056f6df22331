import Box from '@mui/material/Box';
import TablePagination from '@mui/material/TablePagination';
import { useState } from 'react';
import { FunctionField, NumberField, TextField, useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { InstantField } from '../fields/DayField';
import { useApi } from '../providers/useApi';
import { describeData } from './job-data';
import type { Job, JobPage, JobState, QueueName } from './queue';
import { RetryButton } from './RetryButton';

const PER_PAGE = 25;

export interface JobTableProps {
  readonly queue: QueueName;
  readonly state: JobState;
}

/** The jobs of a queue in one state, the newest first. */
export const JobTable = ({ queue, state }: JobTableProps) => {
  const [page, setPage] = useState(0);
  const query = { queue, state, page: page + 1, perPage: PER_PAGE };
  const { data } = useApi<JobPage>('/jobs', query);
  if (!data) return <Box sx={{ height: 160 }} />;
  if (data.total === 0) return <EmptyState text="resources.jobs.none" />;
  return (
    <Box sx={{ px: 1.5 }}>
      <Rows
        rows={data.data}
        resource="jobs"
        phone={{ primary: <TextField source="name" />, secondary: <PhoneDetails />, end: retry }}
      >
        <TextField source="name" sortable={false} />
        {given}
        <InstantField source="createdAt" sortable={false} />
        <InstantField source="finishedAt" sortable={false} />
        <NumberField source="attempts" sortable={false} />
        {state === 'failed' && <TextField source="failedReason" sortable={false} sx={wrapped} />}
        {retry}
      </Rows>
      <Pages count={data.total} page={page} onChange={setPage} />
    </Box>
  );
};

interface PagesProps {
  readonly count: number;
  /** From 0. */
  readonly page: number;
  readonly onChange: (page: number) => void;
}

const Pages = ({ count, page, onChange }: PagesProps) => {
  const translate = useTranslate();
  return (
    <TablePagination
      component="div"
      count={count}
      page={page}
      rowsPerPage={PER_PAGE}
      rowsPerPageOptions={[]}
      onPageChange={(_, wanted) => onChange(wanted)}
      labelDisplayedRows={({ from, to, count: total }) =>
        translate('ra.navigation.page_range_info', { offsetBegin: from, offsetEnd: to, total })
      }
      getItemAriaLabel={(way) => translate(`ra.navigation.${way}`)}
    />
  );
};

const wrapped = { overflowWrap: 'anywhere', whiteSpace: 'pre-line' } as const;

const given = (
  <FunctionField<Job> source="data" sortable={false} render={({ data }) => describeData(data)} sx={wrapped} />
);

const retry = <FunctionField<Job> label="" textAlign="right" render={(job) => <RetryButton job={job} />} />;

const PhoneDetails = () => (
  <>
    <InstantField source="createdAt" /> {given} <TextField source="failedReason" color="error" sx={wrapped} />
  </>
);
