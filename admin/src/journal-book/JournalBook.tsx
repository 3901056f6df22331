import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { Title, useTranslate } from 'react-admin';
import { LedgerPages } from '../accounts/LedgerPages';
import { EmptyState } from '../components/EmptyState';
import { PeriodPicker } from '../components/PeriodPicker';
import { ReportDownloads } from '../components/ReportDownloads';
import { useSpan } from '../components/useSpan';
import { usualPeriods, type Span } from '../components/usual-periods';
import { today } from '../inputs/today';
import { useApi } from '../providers/useApi';
import { BookRows } from './BookRows';
import { FinalPrints } from './FinalPrints';

type Book = components['schemas']['JournalBookDto'];

const TEXTS = 'resources.journal-book';

/** The libro giornale: lines of a period of one year with their numbers, and what was printed for good. */
export const JournalBook = () => {
  const lastMonth = usualPeriods(today()).find(({ name }) => name === 'last_month')?.span ?? {};
  const [span, setSpan] = useSpan(lastMonth);
  const translate = useTranslate();
  const { from, to } = span;
  const oneYear = from !== undefined && from.slice(0, 4) === to?.slice(0, 4);
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <PeriodPicker value={span} onChange={setSpan} />
        {oneYear && (
          <ReportDownloads
            report="journal-book"
            path="/journal-book"
            query={{ ...span }}
            fileName="libro-giornale-prova"
          />
        )}
      </Box>
      <FinalPrints {...(to === undefined ? {} : { until: to })} />
      {oneYear ? (
        <Lines key={`${from} ${to}`} span={span} />
      ) : (
        <Alert severity="info">{translate(`${TEXTS}.one_year`)}</Alert>
      )}
    </Box>
  );
};

const Lines = ({ span }: { readonly span: Span }) => {
  const [page, setPage] = useState(1);
  const [perPage, setPerPage] = useState(100);
  const { data, isError } = useApi<Book>('/journal-book', { ...span, page, perPage });
  if (isError) return <EmptyState text="ledger.failed" />;
  return (
    <Card sx={{ px: 1.5 }}>
      {data ? <BookRows book={data} /> : <Skeleton height={320} />}
      {data && <LedgerPages {...{ page, perPage, setPage, setPerPage }} total={data.total} />}
    </Card>
  );
};
