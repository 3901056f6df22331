import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import { decimal } from '@ponte/shared/money';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { LedgerPages } from '../accounts/LedgerPages';
import { DownloadButton } from '../components/DownloadButton';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { PeriodPicker } from '../components/PeriodPicker';
import { useSpan } from '../components/useSpan';
import { usualPeriods, type Span } from '../components/usual-periods';
import { today } from '../inputs/today';
import { useApi } from '../providers/useApi';
import { VatGroups, VatRows } from './VatRows';

type Register = components['schemas']['VatRegisterDto'];

const PATH = '/vat-registers/sales';
const TEXTS = 'resources.vat-registers';

/** The VAT register of sales: sums by rate, whether they agree with the journal, and every line behind them. */
export const VatRegister = () => {
  const thisMonth = usualPeriods(today()).find(({ name }) => name === 'month')?.span ?? {};
  const [span, setSpan] = useSpan(thisMonth);
  const [page, setPage] = useState(1);
  const [perPage, setPerPage] = useState(100);
  const { data, isError } = useApi<Register>(PATH, { ...span, page, perPage });

  const choose = (chosen: Span) => {
    setPage(1);
    setSpan(chosen);
  };

  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <PeriodPicker value={span} onChange={choose} />
        <DownloadButton
          path={`${PATH}/xlsx?${new URLSearchParams({ ...span }).toString()}`}
          fileName="registro-iva-vendite.xlsx"
          label={`${TEXTS}.xlsx`}
        />
        <DownloadButton
          path={`${PATH}/pdf?${new URLSearchParams({ ...span }).toString()}`}
          fileName="registro-iva-vendite.pdf"
          label={`${TEXTS}.pdf`}
        />
      </Box>
      {isError && <EmptyState text="ledger.failed" />}
      {data && <Verdict register={data} />}
      <Panel title={`${TEXTS}.sums`}>
        {data ? <VatGroups register={data} /> : <Skeleton height={120} />}
      </Panel>
      <Card sx={{ px: 1.5 }}>
        {data ? <VatRows rows={data.data} /> : <Skeleton height={320} />}
        {data && <LedgerPages {...{ page, perPage, setPage, setPerPage }} total={data.total} />}
      </Card>
    </Box>
  );
};

const Verdict = ({ register: { owedVat, journalVat } }: { readonly register: Register }) => {
  const translate = useTranslate();
  const agrees = decimal(owedVat).eq(journalVat);
  return (
    <Alert severity={agrees ? 'success' : 'error'}>
      {translate(`${TEXTS}.${agrees ? 'agrees' : 'differs'}`)}
    </Alert>
  );
};
