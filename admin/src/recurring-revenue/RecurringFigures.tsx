import Box from '@mui/material/Box';
import { decimal } from '@ponte/shared/money';
import { useTranslate } from 'react-admin';
import { StatCard } from '../components/StatCard';
import { Change } from '../fields/ChangeField';
import { useFormats } from '../fields/useFormats';
import { TEXTS, type RecurringMonth } from './months';

/** How it stands today, and what was lost in the last whole month. */
export const RecurringFigures = ({ months }: { readonly months: readonly RecurringMonth[] }) => {
  const translate = useTranslate();
  const { money, percent, month, count } = useFormats();
  const now = months.at(-1);
  const last = months.at(-2);
  if (!now) return null;
  const rate = (share: string | null | undefined) => (share ? percent(share) : '—');
  const lost = last ? month(last.month) : '';
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
      <StatCard
        label={`${TEXTS}.fields.end`}
        value={money(now.end)}
        hint={
          <>
            <Change change={growth(now)} /> {translate(`${TEXTS}.on_last_month`)}
          </>
        }
      />
      <StatCard
        label={`${TEXTS}.fields.perCustomer`}
        value={now.perCustomer === null ? '—' : money(now.perCustomer)}
        hint={translate(`${TEXTS}.paying`, { smart_count: now.customers, count: count(now.customers) })}
      />
      <StatCard label={`${TEXTS}.fields.churn`} value={rate(last?.churn)} hint={lost} />
      <StatCard label={`${TEXTS}.fields.revenueChurn`} value={rate(last?.revenueChurn)} hint={lost} />
    </Box>
  );
};

/** How much the revenue grew since the end of the month before, in percent; null where there was none. */
function growth({ start, end }: Pick<RecurringMonth, 'start' | 'end'>): string | null {
  const before = decimal(start);
  if (before.eq('0')) return null;
  return decimal(end).minus(before).times('100').div(before).toFixed(1);
}
