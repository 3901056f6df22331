import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { addDays } from '@ponte/shared/calendar';
import { listLink } from '../components/list-link';
import { StatCard } from '../components/StatCard';
import { Change } from '../fields/ChangeField';
import { useFormats } from '../fields/useFormats';
import { today } from '../inputs/today';
import { useCan } from '../providers/useCan';

type Dashboard = components['schemas']['DashboardDto'];

type Changed = Extract<keyof Dashboard['lastYear'], `${string}Change`>;

/** As far ahead as the dashboard looks. */
const ENDING_DAYS = 30;

/** The figures of the month, each leading to its list. */
export const Figures = ({ dashboard }: { readonly dashboard: Dashboard | undefined }) => {
  const translate = useTranslate();
  const { money, count } = useFormats();
  const change = (figure: Changed) => dashboard?.lastYear[figure];
  const analyses = useCan('report.read');
  const amount = (figure: 'billed' | 'collected' | 'open' | 'overdue' | 'monthlyRecurring') =>
    dashboard && money(dashboard[figure]);
  const contracts = dashboard && {
    opened: count(dashboard.newContracts),
    closed: count(dashboard.closedContracts),
  };
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(3, 1fr)', xl: 'repeat(7, 1fr)' },
      }}
    >
      <StatCard
        label="home.billed"
        value={amount('billed')}
        to="/invoices"
        hint={<Hint text={translate('home.billed_hint')} change={change('billedChange')} />}
      />
      <StatCard
        label="home.collected"
        value={amount('collected')}
        to="/payments"
        tone="good"
        hint={<Hint change={change('collectedChange')} />}
      />
      <StatCard label="home.open" value={amount('open')} to="/open-items" />
      <StatCard
        label="home.overdue"
        value={amount('overdue')}
        to="/open-items"
        tone="bad"
        hint={dashboard && translate('home.overdue_count', { smart_count: dashboard.overdueCount })}
      />
      <StatCard
        label="home.recurring"
        value={amount('monthlyRecurring')}
        {...(analyses ? { to: '/recurring-revenue' } : {})}
        hint={<Hint text={translate('home.recurring_hint')} change={change('monthlyRecurringChange')} />}
      />
      <StatCard
        label="home.contracts"
        value={dashboard && count(dashboard.activeContracts)}
        to="/contracts"
        hint={
          <Hint
            text={contracts && translate('home.contracts_change', contracts)}
            change={change('activeContractsChange')}
          />
        }
      />
      <StatCard
        label="home.ending"
        value={dashboard && count(dashboard.endingContracts)}
        to={listLink('contracts', { endsBy: addDays(today(), ENDING_DAYS) })}
        hint={translate('home.ending_hint')}
      />
    </Box>
  );
};

interface HintProps {
  readonly text?: string | undefined;
  /** In percent on the same days of the year before; null where there was nothing. */
  readonly change: string | null | undefined;
}

const Hint = ({ text, change }: HintProps) => {
  const translate = useTranslate();
  return (
    <>
      {text}
      {typeof change === 'string' && (
        <Box component="span" sx={{ display: 'block' }}>
          <Change change={change} /> {translate('home.on_last_year')}
        </Box>
      )}
    </>
  );
};
