import type { components } from '@ponte/shared/generated/api-types';
import CloseIcon from '@mui/icons-material/TaskAltOutlined';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { decimal } from '@ponte/shared/money';
import { useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { StatCard } from '../components/StatCard';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import { AccountsToClose } from './AccountsToClose';
import { Obstacle } from './Obstacle';

type Preview = components['schemas']['YearPreviewDto'];

const TEXTS = 'resources.year-closings';

/** A year as it would be closed now: its result, what is in the way, its accounts, and the button that closes it. */
export const YearPreview = ({ year }: { readonly year: number }) => {
  const { data, isError, isFetching } = useApi<Preview>('/year-closings/preview', { year });
  const translate = useTranslate();
  if (isError) return <EmptyState text="ledger.failed" />;
  if (!data) return <Skeleton variant="rounded" height={320} />;
  const { result, accounts, obstacles } = data;
  const closed = obstacles.some(({ code }) => code === 'closed');
  return (
    <Panel
      title={translate(`${TEXTS}.${closed ? 'is_closed' : 'to_close'}`, { year })}
      actions={
        !closed && (
          <ActionButton
            path="/year-closings"
            body={{ year, result }}
            permission="accounting-period.lock"
            label={`${TEXTS}.action.close`}
            icon={<CloseIcon />}
            variant="contained"
            disabled={isFetching || accounts.length === 0 || obstacles.some(({ blocks }) => blocks)}
            confirm={{
              ...{ title: `${TEXTS}.close_title`, content: `${TEXTS}.close_text` },
              values: { year, next: year + 1 },
            }}
            success={`${TEXTS}.closed`}
          />
        )
      }
    >
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {obstacles.map((obstacle) => (
          <Obstacle key={obstacle.code} obstacle={obstacle} year={year} />
        ))}
        <Results preview={data} />
        <AccountsToClose accounts={accounts} year={year} />
      </Box>
    </Panel>
  );
};

const Results = ({ preview: { result, carried, accounts } }: { readonly preview: Preview }) => {
  const { money } = useFormats();
  const translate = useTranslate();
  const loss = decimal(result).lt('0');
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)' } }}>
      <StatCard
        label={`${TEXTS}.${loss ? 'loss' : 'profit'}`}
        value={money(result)}
        tone={loss ? 'bad' : 'good'}
        hint={decimal(carried).eq('0') ? null : translate(`${TEXTS}.carried`, { amount: money(carried) })}
      />
      <StatCard
        label={`${TEXTS}.accounts`}
        value={String(accounts.length)}
        hint={translate(`${TEXTS}.partners`, {
          count: accounts.reduce((count, { partners }) => count + partners, 0),
        })}
      />
    </Box>
  );
};
