import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { addDays, startOfMonth } from '@ponte/shared/calendar';
import { useState } from 'react';
import { required, Title, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { SettingForm } from '../components/SettingForm';
import { EnumInput } from '../inputs/EnumInput';
import { today } from '../inputs/today';
import { useApi } from '../providers/useApi';
import { useCan } from '../providers/useCan';
import { DeferralPreview } from './DeferralPreview';
import { PostedDeferrals } from './PostedDeferrals';

type Deferral = components['schemas']['DeferralDto'];

const TEXTS = 'resources.deferrals';

/** What the end of a month defers by the periods of lines, and what was posted. Opens at the day in its address, if there is one. */
export const Deferrals = () => {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const [day, setDay] = useState(() => params.get('day') ?? addDays(startOfMonth(today()), -1));
  const { data, isError } = useApi<{ data: Deferral[] }>('/deferrals');
  const configures = useCan('account.write');
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(`${TEXTS}.about`)}
      </Typography>
      <Box>
        <TextField
          type="date"
          label={translate(`${TEXTS}.day`)}
          value={day}
          onChange={({ target }) => setDay(target.value)}
          fullWidth={false}
          margin="none"
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
      {day !== '' && <DeferralPreview key={day} day={day} />}
      {isError && <EmptyState text="ledger.failed" />}
      <Panel title={`${TEXTS}.posted_title`}>
        {data ? <PostedDeferrals deferrals={data.data} /> : <Skeleton height={120} />}
      </Panel>
      {configures && (
        <Panel title={`${TEXTS}.setting`}>
          <SettingForm resource="accounting-setting">
            <EnumInput source="deferralMethod" values={['days', 'months']} validate={required()} />
          </SettingForm>
        </Panel>
      )}
    </Box>
  );
};
