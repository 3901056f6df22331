import type { components } from '@ponte/shared/generated/api-types';
import BalancedIcon from '@mui/icons-material/CheckCircleOutline';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import TextField from '@mui/material/TextField';
import { decimal } from '@ponte/shared/money';
import { Title, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { EmptyState } from '../components/EmptyState';
import { ReportDownloads } from '../components/ReportDownloads';
import { useFormats } from '../fields/useFormats';
import { today } from '../inputs/today';
import { useApi } from '../providers/useApi';
import { AgedItems } from './AgedItems';
import { AgedRows } from './AgedRows';

type Aged = components['schemas']['AgedBalanceDto'];

const TEXTS = 'resources.aged-balance';

/** What customers owed on any day by how late it was; the day stands in the address, so that it can be sent. */
export const AgedBalance = () => {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const day = params.get('day') ?? today();
  const { data, isError } = useApi<Aged>('/aged-balance', { day });
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <TextField
          type="date"
          size="small"
          fullWidth={false}
          label={translate(`${TEXTS}.day`)}
          value={day}
          onChange={({ target }) => {
            if (target.value) setParams({ day: target.value }, { replace: true });
          }}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <ReportDownloads
          report="aged-balance"
          path="/aged-balance"
          query={{ day }}
          fileName={`scadenzario-${day}`}
        />
      </Box>
      {isError && <EmptyState text="ledger.failed" />}
      {data && <Verdict aged={data} />}
      {params.has('items') && (
        <AgedItems
          day={day}
          partnerId={params.get('partnerId')}
          column={params.get('column')}
          onClose={() => setParams({ day }, { replace: true })}
        />
      )}
      <Card sx={{ px: 1.5 }}>{data ? <AgedRows aged={data} /> : <Skeleton height={320} />}</Card>
    </Box>
  );
};

const Verdict = ({ aged: { totals, books } }: { readonly aged: Aged }) => {
  const translate = useTranslate();
  const { money } = useFormats();
  const difference = decimal(books).minus(totals.balance);
  return difference.eq('0') ? (
    <Alert severity="success" icon={<BalancedIcon />}>
      {translate(`${TEXTS}.balanced`)}
    </Alert>
  ) : (
    <Alert severity="warning">
      {translate(`${TEXTS}.unbalanced`, { books: money(books), difference: money(difference.toFixed(2)) })}
    </Alert>
  );
};
