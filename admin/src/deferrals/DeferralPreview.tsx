import type { components } from '@ponte/shared/generated/api-types';
import PostIcon from '@mui/icons-material/TaskAltOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { TextField, useTranslate } from 'react-admin';
import { LedgerPages } from '../accounts/LedgerPages';
import { ActionButton } from '../components/ActionButton';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { DownloadButton } from '../components/DownloadButton';
import { Rows } from '../components/Rows';
import { StatCard } from '../components/StatCard';
import { EnumField } from '../fields/EnumField';
import { MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import { DeferredLines } from './DeferredLines';

type Preview = components['schemas']['DeferralPreviewDto'];

const TEXTS = 'resources.deferrals';

/** What a day's end comes to now: its sums, the accounts of the entry, the lines behind it, and the button that posts it. */
export const DeferralPreview = ({ day }: { readonly day: string }) => {
  const [page, setPage] = useState(1);
  const [perPage, setPerPage] = useState(50);
  const { data, isError } = useApi<Preview>('/deferrals/preview', { day, page, perPage });
  if (isError) return <EmptyState text="ledger.failed" />;
  if (!data) return <Skeleton variant="rounded" height={320} />;
  if (data.total === 0) return <EmptyState text={`${TEXTS}.none`} />;
  return (
    <>
      <Sums preview={data} />
      <Panel title={`${TEXTS}.by_account`} actions={<PostButton preview={data} />}>
        <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          <Obstacles preview={data} />
          <Rows
            rows={data.accounts}
            resource="deferrals"
            phone={{
              primary: <TextField source="account" />,
              secondary: <EnumField source="kind" />,
              end: <MoneyField source="amount" signed />,
            }}
          >
            <EnumField source="kind" sortable={false} />
            <TextField source="account" sortable={false} />
            <MoneyField source="amount" label={`${TEXTS}.fields.deferred`} signed sortable={false} />
          </Rows>
        </Box>
      </Panel>
      <Panel
        title={`${TEXTS}.by_line`}
        actions={(['pdf', 'xlsx'] as const).map((kind) => (
          <DownloadButton
            key={kind}
            path={`/deferrals/preview/${kind}?day=${day}`}
            fileName={`risconti-${day}.${kind}`}
            label={`report.${kind}`}
          />
        ))}
      >
        <DeferredLines lines={data.data} />
        <LedgerPages {...{ page, perPage, setPage, setPerPage }} total={data.total} />
      </Panel>
    </>
  );
};

const Sums = ({ preview: { sales, purchases, total, method } }: { readonly preview: Preview }) => {
  const { money } = useFormats();
  const translate = useTranslate();
  const lines = translate(`${TEXTS}.lines`, { count: total });
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(2, 1fr)' } }}>
      <StatCard
        label={`${TEXTS}.sales`}
        value={money(sales)}
        hint={`${lines}, ${translate(`${TEXTS}.method.${method}`)}`}
      />
      <StatCard label={`${TEXTS}.purchases`} value={money(purchases)} />
    </Box>
  );
};

const Obstacles = ({ preview: { posted, ready, unposted } }: { readonly preview: Preview }) => {
  const translate = useTranslate();
  return (
    <>
      {posted && <Alert severity="success">{translate(`${TEXTS}.is_posted`)}</Alert>}
      {!ready && <Alert severity="info">{translate(`${TEXTS}.not_ready`)}</Alert>}
      {unposted > 0 && (
        <Alert severity="warning">{translate(`${TEXTS}.unposted`, { count: unposted })}</Alert>
      )}
    </>
  );
};

const PostButton = ({ preview }: { readonly preview: Preview }) => {
  const { day, sales, purchases, posted, ready, unposted } = preview;
  if (posted) return null;
  return (
    <ActionButton
      path="/deferrals"
      body={{ day, sales, purchases }}
      permission="journal-entry.write"
      label={`${TEXTS}.action.post`}
      icon={<PostIcon />}
      variant="contained"
      disabled={!ready || unposted > 0}
      confirm={{ title: `${TEXTS}.post_title`, content: `${TEXTS}.post_text` }}
      success={`${TEXTS}.posted`}
    />
  );
};
