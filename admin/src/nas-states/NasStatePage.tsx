import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { Link, Title, useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { listLink } from '../components/list-link';
import { StatCard } from '../components/StatCard';
import { StatusChip } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import { EndOutageButton, StartOutageDialog } from '../radius-outages/OutageActions';

type NasState = components['schemas']['NasStateDto'];

/** Milliseconds between two looks. */
const REFRESH = 15_000;

/** The network at a glance: how many are online, and which NAS is in trouble. */
export const NasStatePage = () => {
  const { data: states } = useApi<NasState[]>('/network/nas-states', {}, () => REFRESH);
  return (
    <Box sx={{ py: 2, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title="resources.nas-states.title" />
      <Figures states={states} />
      {states?.length === 0 && <EmptyState text="resources.nas-states.none" />}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: '1fr', md: '1fr 1fr', xl: 'repeat(3, 1fr)' },
        }}
      >
        {states?.map((state) => (
          <NasCard key={state.id} state={state} />
        ))}
      </Box>
    </Box>
  );
};

const Figures = ({ states }: { readonly states: readonly NasState[] | undefined }) => {
  const { count } = useFormats();
  const sum = (read: (state: NasState) => number): string | undefined =>
    states && count(states.reduce((total, state) => total + read(state), 0));
  const troubled = states?.filter(({ silent, brokenPromises }) => silent || brokenPromises > 0).length ?? 0;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
      <StatCard label="resources.nas-states.open" value={sum(({ open }) => open)} to="/online-sessions" />
      <StatCard
        label="resources.nas-states.late"
        value={sum(({ open, fresh }) => open - fresh)}
        to={listLink('online-sessions', { freshness: 'stale' })}
      />
      <StatCard
        label="resources.nas-states.troubled"
        value={states && count(troubled)}
        {...(troubled > 0 ? { tone: 'bad' as const } : {})}
      />
      <StatCard
        label="resources.nas-states.failed"
        value={sum(({ failedRequests }) => failedRequests)}
        to={listLink('session-requests', { result: 'timeout' })}
      />
    </Box>
  );
};

const NasCard = ({ state }: { readonly state: NasState }) => {
  const translate = useTranslate();
  const { count, instant } = useFormats();
  const { id, name, site, open, fresh, lastReportAt, failedRequests, brokenPromises, outageId } = state;
  return (
    <Card component="section" sx={{ p: 2, display: 'grid', gap: 1, alignContent: 'start' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Typography variant="subtitle1" component="h2" sx={{ fontWeight: 600 }}>
          <Link to={`/radius-nas/${String(id)}/show`}>{name}</Link>
        </Typography>
        <StatusChip status={statusOf(state)} resource="nas-states" />
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {[site, lastReportAt && translate('resources.nas-states.last', { at: instant(lastReportAt) })]
          .filter(Boolean)
          .join(' · ')}
      </Typography>
      <Typography variant="body2">
        <Link to={listLink('online-sessions', { nasId: id })}>
          {translate('resources.nas-states.sessions', { open: count(open), fresh: count(fresh) })}
        </Link>
      </Typography>
      {failedRequests + brokenPromises > 0 && (
        <Typography variant="body2" sx={{ color: 'error.main' }}>
          <Link to={listLink('session-requests', { nasId: id })} color="error">
            {translate('resources.nas-states.requests', { failed: failedRequests, broken: brokenPromises })}
          </Link>
        </Typography>
      )}
      <Box>
        {outageId === null ? <StartOutageDialog nasId={id} /> : <EndOutageButton outageId={outageId} />}
      </Box>
    </Card>
  );
};

function statusOf({ active, silent, outageId, brokenPromises }: NasState): string {
  if (outageId !== null) return 'outage';
  if (silent) return 'silent';
  if (!active) return 'inactive';
  return brokenPromises > 0 ? 'disobedient' : 'well';
}
