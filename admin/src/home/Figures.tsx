import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { addDays } from '@ponte/shared/calendar';
import { listLink } from '../components/list-link';
import { StatCard } from '../components/StatCard';
import { useFormats } from '../fields/useFormats';
import { today } from '../inputs/today';

type Dashboard = components['schemas']['DashboardDto'];

/** As far ahead as the dashboard looks. */
const ENDING_DAYS = 30;

/** The figures of the month, each leading to its list. */
export const Figures = ({ dashboard }: { readonly dashboard: Dashboard | undefined }) => {
  const translate = useTranslate();
  const { money, count } = useFormats();
  const amount = (value: string | undefined) => (value === undefined ? undefined : money(value));
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
        value={amount(dashboard?.billed)}
        to="/invoices"
        hint={translate('home.billed_hint')}
      />
      <StatCard label="home.collected" value={amount(dashboard?.collected)} to="/payments" tone="good" />
      <StatCard label="home.open" value={amount(dashboard?.open)} to="/open-items" />
      <StatCard
        label="home.overdue"
        value={amount(dashboard?.overdue)}
        to="/open-items"
        tone="bad"
        hint={dashboard && translate('home.overdue_count', { smart_count: dashboard.overdueCount })}
      />
      <StatCard
        label="home.recurring"
        value={amount(dashboard?.monthlyRecurring)}
        hint={translate('home.recurring_hint')}
      />
      <StatCard
        label="home.contracts"
        value={dashboard && count(dashboard.activeContracts)}
        to="/contracts"
        hint={contracts && translate('home.contracts_change', contracts)}
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
