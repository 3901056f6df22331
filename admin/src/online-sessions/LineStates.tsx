import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { Link, RecordContextProvider, ResourceContextProvider, useLocale, useTranslate } from 'react-admin';
import { Panel } from '../components/Panel';
import { StatusChip } from '../fields/StatusField';
import { readBytes, readDuration } from '../fields/traffic-formats';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import { useCan } from '../providers/useCan';
import { DisconnectButton } from './DisconnectButton';

type Line = components['schemas']['LineStateDto'];

/** Milliseconds between two looks. */
const REFRESH = 15_000;

interface LineStatesProps {
  readonly partnerId?: number;
  readonly contractId?: number;
  readonly accountId?: number;
}

/** The lines of a customer or a contract as they are at this moment; nothing where there are none to see. */
export const LineStates = (of: LineStatesProps) => {
  const allowed = useCan('radius-session.read');
  const { data: lines } = useApi<Line[]>(allowed ? '/network/lines' : null, { ...of }, () => REFRESH);
  if (!allowed || !lines || lines.length === 0) return null;
  return (
    <Panel title="resources.online-sessions.lines.title">
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {lines.map((line) => (
          <LineState key={line.accountId} line={line} />
        ))}
      </Box>
    </Panel>
  );
};

const LineState = ({ line }: { readonly line: Line }) => (
  <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
    <Box sx={{ flex: '1 1 220px', minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Link to={`/radius-accounts/${line.accountId}/show`}>{line.username}</Link>
        <StatusChip status={line.state} resource="online-sessions" />
        <Connection line={line} />
      </Box>
      <Details line={line} />
    </Box>
    {line.session && (
      <ResourceContextProvider value="online-sessions">
        <RecordContextProvider value={line.session}>
          <DisconnectButton />
        </RecordContextProvider>
      </ResourceContextProvider>
    )}
  </Box>
);

const Connection = ({ line: { session } }: { readonly line: Line }) => (
  <StatusChip status={session?.freshness ?? 'offline'} resource="online-sessions" />
);

const Details = ({ line: { session, serviceName } }: { readonly line: Line }) => {
  const translate = useTranslate();
  const locale = useLocale();
  const { instant } = useFormats();
  if (!session) {
    return <Faint>{`${serviceName} · ${translate('resources.online-sessions.lines.never')}`}</Faint>;
  }
  const place = [session.nasName, session.accessPointName].filter(Boolean).join(' / ');
  const when =
    session.stoppedAt === null
      ? translate('resources.online-sessions.lines.since', { since: readDuration(session.duration, locale) })
      : translate('resources.online-sessions.lines.until', {
          at: instant(session.stoppedAt),
          cause: session.cause,
        });
  const traffic = `↓ ${readBytes(session.down, locale)} ↑ ${readBytes(session.up, locale)}`;
  return <Faint>{[serviceName, when, session.ip, place, traffic].filter(Boolean).join(' · ')}</Faint>;
};

const Faint = ({ children }: { readonly children: string }) => (
  <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
    {children}
  </Typography>
);
