import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import { useState, type ReactNode } from 'react';
import { EmptyState } from '../components/EmptyState';
import { PeriodPicker } from '../components/PeriodPicker';
import { ReportDownloads, type ReportDownloadsProps } from '../components/ReportDownloads';
import { useSpan } from '../components/useSpan';
import type { Span } from '../components/usual-periods';
import { useApi } from '../providers/useApi';
import { LedgerFigures } from './LedgerFigures';
import { LedgerPages } from './LedgerPages';
import { LedgerRows } from './LedgerRows';

type Ledger = components['schemas']['AccountLedgerDto'] | components['schemas']['PartnerLedgerDto'];

export interface LedgerViewProps {
  /** Where the ledger is read, `/accounts/7/ledger`. */
  readonly path: string;
  /** As which report, and of whom, its prints are kept. */
  readonly report: Pick<ReportDownloadsProps, 'report' | 'about'>;
  /** Names the other party of each line: of use on an account, but not on a partner's own ledger. */
  readonly parties?: boolean;
  /** What stands above it: whose ledger it is. */
  readonly children: ReactNode;
}

/** A ledger over a period: opening balance, lines with the running balance, sums and closing balance. */
export const LedgerView = ({ path, report, parties = false, children }: LedgerViewProps) => {
  const [span, setSpan] = useSpan();
  const [page, setPage] = useState(1);
  const [perPage, setPerPage] = useState(100);
  const { data, isError } = useApi<Ledger>(path, { ...span, page, perPage });

  const choose = (chosen: Span) => {
    setPage(1);
    setSpan(chosen);
  };

  if (isError) return <EmptyState text="ledger.failed" />;
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <div>{children}</div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <PeriodPicker value={span} onChange={choose} />
        <ReportDownloads {...report} path={path} query={{ ...span }} fileName="mastrino" />
      </Box>
      <LedgerFigures ledger={data} />
      <Card sx={{ px: 1.5 }}>
        {data ? <LedgerRows rows={data.data} parties={parties} /> : <Skeleton height={240} />}
        {data && <LedgerPages {...{ page, perPage, setPage, setPerPage }} total={data.total} />}
      </Card>
    </Box>
  );
};
