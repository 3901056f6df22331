import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { StatusChip } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';

type ContractEvent = components['schemas']['ContractEventDto'];

/** The moves of a contract from state to state, the latest first: when, by whom, why. */
export const ContractHistory = ({ contract }: { readonly contract: { readonly id: number } }) => {
  const { data } = useApi<ContractEvent[]>(`/contracts/${contract.id}/events`);
  if (!data) return null;
  if (data.length === 0) return <EmptyState text="resources.contracts.no_history" />;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {[...data].reverse().map((event) => (
        <Move key={event.id} event={event} />
      ))}
    </Box>
  );
};

const Move = ({ event }: { readonly event: ContractEvent }) => {
  const translate = useTranslate();
  const { day, instant } = useFormats();
  return (
    <Box component="li">
      <Typography variant="body2">
        <StatusChip status={event.toStatus} resource="contracts" />{' '}
        {event.kind !== 'move' && `${translate(`resources.contracts.event.${event.kind}`)}, `}
        {translate('resources.contracts.effective', { day: day(event.effectiveOn) })}
      </Typography>
      {typeof event.details?.daily === 'string' && (
        <Typography variant="body2">
          {translate(`resources.contract-daily-runs.action.${event.details.daily}`)}
        </Typography>
      )}
      {event.reason && <Typography variant="body2">{event.reason}</Typography>}
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {event.actorName}, {instant(event.at)}
      </Typography>
    </Box>
  );
};
