import type { components } from '@ponte/shared/generated/api-types';
import BalancedIcon from '@mui/icons-material/CheckCircleOutline';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import FormControlLabel from '@mui/material/FormControlLabel';
import Skeleton from '@mui/material/Skeleton';
import Switch from '@mui/material/Switch';
import { decimal } from '@ponte/shared/money';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { PeriodPicker } from '../components/PeriodPicker';
import { ReportDownloads } from '../components/ReportDownloads';
import { useSpan } from '../components/useSpan';
import { usualPeriods } from '../components/usual-periods';
import { today } from '../inputs/today';
import { useApi } from '../providers/useApi';
import { BalanceRows } from './BalanceRows';

type Balance = components['schemas']['TrialBalanceDto'];

/** All accounts fit on one page: a chart has some hundreds at most. */
const ALL = 500;

/** The accounts of a period with opening balance, movements and closing balance; the books are right when the sums agree. */
export const TrialBalance = () => {
  const thisYear = usualPeriods(today()).find(({ name }) => name === 'year')?.span ?? {};
  const [span, setSpan] = useSpan(thisYear);
  const [withClosing, setWithClosing] = useState(false);
  const translate = useTranslate();
  const asked = withClosing ? { ...span, withClosing: 'true' } : span;
  const { data, isError } = useApi<Balance>('/trial-balance', { ...asked, perPage: ALL, sort: 'code' });
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title="resources.trial-balance.title" />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <PeriodPicker value={span} onChange={setSpan} />
        <ReportDownloads
          report="trial-balance"
          path="/trial-balance"
          query={{ ...asked }}
          fileName="bilancio-di-verifica"
        />
        <FormControlLabel
          control={<Switch checked={withClosing} onChange={(_, on) => setWithClosing(on)} />}
          label={translate('resources.trial-balance.with_closing')}
        />
      </Box>
      {isError && <EmptyState text="ledger.failed" />}
      {data && <Verdict totals={data.totals} />}
      <Card sx={{ px: 1.5 }}>
        {data ? <BalanceRows balance={data} span={span} /> : <Skeleton height={320} />}
      </Card>
    </Box>
  );
};

const Verdict = ({ totals }: Pick<Balance, 'totals'>) => {
  const translate = useTranslate();
  const balanced = decimal(totals.debit).eq(totals.credit);
  return (
    <Alert severity={balanced ? 'success' : 'error'} icon={balanced ? <BalancedIcon /> : undefined}>
      {translate(`resources.trial-balance.${balanced ? 'balanced' : 'unbalanced'}`)}
    </Alert>
  );
};
