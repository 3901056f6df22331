import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import { Title, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { ChoiceButtons } from '../components/ChoiceButtons';
import { EmptyState } from '../components/EmptyState';
import { Panel } from '../components/Panel';
import { PeriodPicker } from '../components/PeriodPicker';
import { ReportDownloads } from '../components/ReportDownloads';
import { StatCard } from '../components/StatCard';
import { useSpan } from '../components/useSpan';
import { usualPeriods } from '../components/usual-periods';
import { Change } from '../fields/ChangeField';
import { useFormats } from '../fields/useFormats';
import { today } from '../inputs/today';
import { useApi } from '../providers/useApi';
import { COMPARISONS, GROUPINGS, TEXTS, type Sales } from './groupings';
import { TurnoverBooks } from './TurnoverBooks';
import { TurnoverChart } from './TurnoverChart';
import { TurnoverDocuments } from './TurnoverDocuments';
import { TurnoverRows } from './TurnoverRows';

/**
 * What was sold, by group, beside other days; what is chosen stands in the address, so that it can be sent. A group opens the
 * documents that make its figure.
 */
export const Turnover = () => {
  const thisYear = usualPeriods(today()).find(({ name }) => name === 'year')?.span ?? {};
  const [span, setSpan] = useSpan(thisYear);
  const [params, setParams] = useSearchParams();
  const by = GROUPINGS.find((each) => each === params.get('by')) ?? 'month';
  const compare = COMPARISONS.find((each) => each === params.get('compare')) ?? 'last-year';
  const { data, isError } = useApi<Sales>('/turnover', { ...span, by, compare });
  const set = (chosen: Readonly<Record<string, string>>) =>
    setParams(
      { ...Object.fromEntries([...params].filter(([name]) => name !== 'key')), ...chosen },
      { replace: true },
    );
  const group = params.get('key');
  const row = data?.rows.find(({ key }) => key === group);
  return (
    <Box sx={{ display: 'grid', gap: 2, pt: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <Title title={`${TEXTS}.title`} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <PeriodPicker value={span} onChange={setSpan} />
        <ReportDownloads
          report="turnover"
          path="/turnover"
          query={{ ...span, by, compare }}
          fileName="fatturato"
        />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ChoiceButtons
          label={`${TEXTS}.by_label`}
          choices={GROUPINGS}
          value={by}
          onChange={(chosen) => set({ by: chosen })}
          text={(choice) => `${TEXTS}.by.${choice}`}
        />
        <ChoiceButtons
          label={`${TEXTS}.compare_label`}
          choices={COMPARISONS}
          value={compare}
          onChange={(chosen) => set({ compare: chosen })}
          text={(choice) => `${TEXTS}.compare.${choice}`}
        />
      </Box>
      {isError && <EmptyState text="ledger.failed" />}
      {!isError && <Totals sales={data} />}
      <TurnoverBooks span={span} />
      {data ? (
        <>
          <TurnoverChart sales={data} by={by} />
          <Panel title={`${TEXTS}.by.${by}`}>
            <TurnoverRows sales={data} by={by} open={(key) => set({ key })} />
          </Panel>
        </>
      ) : (
        !isError && <Skeleton variant="rounded" height={320} />
      )}
      {data && row && <TurnoverDocuments span={data.span} by={by} row={row} close={() => set({})} />}
    </Box>
  );
};

const Totals = ({ sales }: { readonly sales: Sales | undefined }) => {
  const translate = useTranslate();
  const { money, day } = useFormats();
  const days = ({ from, to }: Sales['span']) => translate(`${TEXTS}.days`, { from: day(from), to: day(to) });
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(2, 1fr)' } }}>
      <StatCard
        label={`${TEXTS}.fields.amount`}
        value={sales && money(sales.total.amount)}
        hint={sales && days(sales.span)}
      />
      <StatCard
        label={`${TEXTS}.fields.compared`}
        value={sales && money(sales.total.compared)}
        hint={
          sales && (
            <>
              {days(sales.comparedSpan)} <Change change={sales.total.change} />
            </>
          )
        }
      />
    </Box>
  );
};
