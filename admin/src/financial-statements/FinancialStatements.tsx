import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Title, useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { PeriodPicker } from '../components/PeriodPicker';
import { ReportDownloads } from '../components/ReportDownloads';
import { useSpan } from '../components/useSpan';
import { usualPeriods, type Span } from '../components/usual-periods';
import { today } from '../inputs/today';
import { useApi } from '../providers/useApi';
import { StatementPanel } from './StatementPanel';

type Statements = components['schemas']['StatementsDto'];

const TEXTS = 'resources.financial-statements';

/** Balance sheet at the end of a period and profit and loss of it; each account leads to its ledger. */
export const FinancialStatements = () => {
  const thisYear = usualPeriods(today()).find(({ name }) => name === 'year')?.span ?? {};
  const [span, setSpan] = useSpan(thisYear);
  const translate = useTranslate();
  const whole = span.from !== undefined && span.to !== undefined;
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <PeriodPicker value={span} onChange={setSpan} />
        {whole && (
          <ReportDownloads
            report="financial-statements"
            path="/financial-statements"
            query={{ ...span }}
            fileName="bilancio"
          />
        )}
      </Box>
      {whole ? <Both span={span} /> : <Alert severity="info">{translate(`${TEXTS}.need_days`)}</Alert>}
    </Box>
  );
};

const Both = ({ span }: { readonly span: Span }) => {
  const translate = useTranslate();
  const { data, isError } = useApi<Statements>('/financial-statements', { ...span });
  if (isError) return <EmptyState text="ledger.failed" />;
  if (!data) return <Skeleton height={320} />;
  return (
    <>
      <Alert severity={data.balanced ? 'success' : 'error'}>
        {translate(`${TEXTS}.${data.balanced ? 'balanced' : 'unbalanced'}`)}
      </Alert>
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
        }}
      >
        <StatementPanel statements={data} statement="assets" span={span} />
        <StatementPanel statements={data} statement="liabilities" span={span} />
        <StatementPanel statements={data} statement="profit-and-loss" span={span} />
      </Box>
    </>
  );
};
