import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import { decimal } from '@ponte/shared/money';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { LedgerPages } from '../accounts/LedgerPages';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { PeriodPicker } from '../components/PeriodPicker';
import { ReportDownloads } from '../components/ReportDownloads';
import { useSpan } from '../components/useSpan';
import { usualPeriods, type Span } from '../components/usual-periods';
import { today } from '../inputs/today';
import { useApi } from '../providers/useApi';
import { LINE_FILTERS, registerLink, type LineFilter } from './register-link';
import { SomeLines } from './SomeLines';
import { VatGroups, VatRows } from './VatRows';

type VatRegisterDto = components['schemas']['VatRegisterDto'];

const TEXTS = 'resources.vat-registers';
const BOOKS = ['sales', 'purchases'] as const;
const FILE_NAMES = { sales: 'registro-iva-vendite', purchases: 'registro-iva-acquisti' };

/**
 * The VAT registers: sums by rate, whether they agree with the journal, and every line behind them. Register and period stand in the
 * address, so that other pages can lead to the rows of a figure.
 */
export const VatRegister = () => {
  const [params] = useSearchParams();
  return <Register key={LINE_FILTERS.map((name) => params.get(name)).join()} />; // other lines begin on their first page
};

const Register = () => {
  const thisMonth = usualPeriods(today()).find(({ name }) => name === 'month')?.span ?? {};
  const [span, setSpan] = useSpan(thisMonth);
  const [params, setParams] = useSearchParams();
  const book = BOOKS.find((each) => each === params.get('book')) ?? 'sales';
  const by = params.get('by') === 'competence' ? ({ by: 'competence' } as const) : {};
  const translate = useTranslate();
  const [page, setPage] = useState(1);
  const [perPage, setPerPage] = useState(100);
  const lines: LineFilter = Object.fromEntries(
    LINE_FILTERS.flatMap((name) => (params.has(name) ? [[name, params.get(name)]] : [])),
  );
  const some = Object.keys(lines).length > 0;
  const view = { book, span, by: by.by };
  const { data, isError } = useApi<VatRegisterDto>(`/vat-registers/${book}`, {
    ...{ ...span, ...by, ...lines },
    ...{ page, perPage },
  });

  const choose = (chosen: Span) => {
    setPage(1);
    setSpan(chosen);
  };
  const open = (chosen: (typeof BOOKS)[number]) => {
    setPage(1);
    const others = [...params].filter(([name]) => !LINE_FILTERS.some((filter) => filter === name));
    setParams({ ...Object.fromEntries(others), book: chosen }, { replace: true });
  };

  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title.${book}`} />
      <Tabs
        value={book}
        onChange={(_, chosen: typeof book) => open(chosen)}
        sx={{ borderBottom: 1, borderColor: 'divider' }}
      >
        {BOOKS.map((each) => (
          <Tab key={each} value={each} label={translate(`${TEXTS}.book.${each}`)} />
        ))}
      </Tabs>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <PeriodPicker value={span} onChange={choose} />
        {!some && (
          <ReportDownloads
            report={`vat-register-${book}`}
            path={`/vat-registers/${book}`}
            query={{ ...span, ...by }}
            fileName={FILE_NAMES[book]}
          />
        )}
      </Box>
      {by.by && <Alert severity="info">{translate(`${TEXTS}.by_competence`)}</Alert>}
      {isError && <EmptyState text="ledger.failed" />}
      {some && <SomeLines lines={lines} all={registerLink(view)} />}
      {data && !some && <Verdict register={data} />}
      <Panel title={`${TEXTS}.sums`}>
        {data ? <VatGroups register={data} view={view} /> : <Skeleton height={120} />}
      </Panel>
      <Card sx={{ px: 1.5 }}>
        {data ? <VatRows rows={data.data} purchases={book === 'purchases'} /> : <Skeleton height={320} />}
        {data && <LedgerPages {...{ page, perPage, setPage, setPerPage }} total={data.total} />}
      </Card>
    </Box>
  );
};

const Verdict = ({ register: { ownVat, journalVat } }: { readonly register: VatRegisterDto }) => {
  const translate = useTranslate();
  const agrees = decimal(ownVat).eq(journalVat);
  return (
    <Alert severity={agrees ? 'success' : 'error'}>
      {translate(`${TEXTS}.${agrees ? 'agrees' : 'differs'}`)}
    </Alert>
  );
};
