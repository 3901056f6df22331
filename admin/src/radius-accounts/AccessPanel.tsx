import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useGetList, useTranslate } from 'react-admin';
import { Panel } from '../components/Panel';
import { StatusChip } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';
import { useWords } from '../fields/useWords';
import { TEXTS, type AccountDetail } from './account';

type Change = components['schemas']['AccessChangeDto'];

/** Changes that the page shows; the rest is in the history. */
const SHOWN = 8;

/** What the account may and why, with all that led there. */
export const AccessPanel = ({ account }: { readonly account: AccountDetail }) => {
  const translate = useTranslate();
  const { day, instant } = useFormats();
  const causes = useWords('accessReason', 'radius-accounts');
  const { data: log = [] } = useGetList<Change>('radius-access-changes', {
    filter: { accountId: account.id },
    pagination: { page: 1, perPage: SHOWN },
    sort: { field: 'at', order: 'DESC' },
  });
  return (
    <Panel title={`${TEXTS}.section.access`}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <StatusChip status={account.accessState} resource="radius-accounts" />
        <Typography variant="body2">{causes(account.accessReason)}</Typography>
      </Box>
      <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
        {translate(`${TEXTS}.since`, { at: instant(account.accessChangedAt) })}
      </Typography>
      {account.whitelist && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate(`${TEXTS}.whitelist.${account.whitelistUntil === null ? 'on' : 'on_until'}`, {
            until: account.whitelistUntil === null ? '' : day(account.whitelistUntil),
            note: account.whitelistNote ?? '',
          })}
        </Typography>
      )}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, mt: 1.5, p: 0, display: 'grid', gap: 1 }}>
        {log.map((change) => (
          <LogLine key={change.id} change={change} />
        ))}
      </Box>
    </Panel>
  );
};

const LogLine = ({ change }: { readonly change: Change }) => {
  const { instant } = useFormats();
  const states = useWords('status', 'radius-accounts');
  const causes = useWords('accessReason', 'radius-accounts');
  const sources = useWords('source', 'radius-accounts');
  const { fromState, toState, reason, source, note, userName, at } = change;
  const move = fromState === null ? states(toState) : `${states(fromState)} → ${states(toState)}`;
  const who = [instant(at), userName ?? sources(source), note].filter(Boolean).join(' · ');
  return (
    <Box component="li" sx={{ borderLeft: 2, borderColor: 'divider', pl: 1.25 }}>
      <Typography variant="body2">
        {move}: {causes(reason)}
      </Typography>
      <Typography variant="caption" component="p" sx={{ color: 'text.secondary' }}>
        {who}
      </Typography>
    </Box>
  );
};
