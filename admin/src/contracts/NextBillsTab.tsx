import type { components } from '@ponte/shared/generated/api-types';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { StatCard } from '../components/StatCard';
import { useFormats } from '../fields/useFormats';
import { useApi } from '../providers/useApi';
import { NextBills } from './changes/NextBills';
import { isBilled } from './contract-status';
import type { ContractTab, ContractTabProps } from './contract-tab';

type Forecast = components['schemas']['ForecastDto'];

/** What the contract pays now and next: the next twelve bills, by the planner that bills. */
const ContractNextBills = ({ contract }: ContractTabProps) => {
  const translate = useTranslate();
  const { data } = useApi<Forecast>(`/contracts/${contract.id}/next-bills`);
  if (!data) return null;
  if (data.bills.length === 0) return <EmptyState text="resources.contracts.next.none" />;
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 720 }}>
      {data.fault !== null && (
        <Alert severity="warning">{translate(`errors.${data.fault}`, { _: data.fault })}</Alert>
      )}
      {!isBilled(contract.status) && (
        <Alert severity="info">{translate('resources.contracts.next.not_billed')}</Alert>
      )}
      <NowAndNext bills={data.bills} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate('resources.contracts.next.text')}
      </Typography>
      <NextBills bills={data.bills} />
    </Box>
  );
};

const NowAndNext = ({ bills }: Pick<Forecast, 'bills'>) => {
  const { day, money } = useFormats();
  const [now, later] = bills;
  const shown = [
    { key: 'now', bill: now },
    { key: 'later', bill: later },
  ];
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))' }}>
      {shown.map(
        ({ key, bill }) =>
          bill && (
            <StatCard
              key={key}
              label={`resources.contracts.next.${key}`}
              value={money(bill.total ?? bill.taxable)}
              hint={day(bill.dueOn)}
            />
          ),
      )}
    </Box>
  );
};

export const nextBillsTab: ContractTab = {
  id: 'next',
  label: 'resources.contracts.section.next',
  Content: ContractNextBills,
};
