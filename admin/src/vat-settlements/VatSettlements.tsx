import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { Title, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { useApi } from '../providers/useApi';
import { useCan } from '../providers/useCan';
import { AccountingSettingPanel } from './AccountingSettingPanel';
import { LipePanel } from './LipePanel';
import { NextSettlement } from './NextSettlement';
import { SettledForm } from './SettledForm';
import { SettledPeriods } from './SettledPeriods';

type Settlement = components['schemas']['VatSettlementDto'];

const TEXTS = 'resources.vat-settlements';

/** The settlements of VAT: the next one as it would be confirmed now, and those that were. */
export const VatSettlements = () => {
  const translate = useTranslate();
  const configures = useCan('account.write');
  const [params, setParams] = useSearchParams();
  const { data, isError } = useApi<{ data: Settlement[] }>('/vat-settlements');
  const shown = data?.data.find(({ id }) => String(id) === params.get('settled'));
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(`${TEXTS}.about`)}
      </Typography>
      {isError && <EmptyState text="ledger.failed" />}
      {shown && <SettledForm settlement={shown} close={() => setParams({}, { replace: true })} />}
      <NextSettlement />
      <Panel title={`${TEXTS}.settled`}>
        {data ? <SettledPeriods settlements={data.data} /> : <Skeleton height={160} />}
      </Panel>
      {data && <LipePanel settlements={data.data} />}
      {configures && <AccountingSettingPanel />}
    </Box>
  );
};
