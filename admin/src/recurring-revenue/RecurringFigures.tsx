import Box from '@mui/material/Box';
import { decimal } from '@ponte/shared/money';
import { useTranslate } from 'react-admin';
import { StatCard } from '../components/StatCard';
import { Change } from '../fields/ChangeField';
import { useFormats } from '../fields/useFormats';
import { atEnd, churnOf, perCustomerOf, revenueChurnOf, type FigureOf } from './figures';
import { TEXTS, type Figure, type RecurringMonth } from './months';

interface RecurringFiguresProps {
  readonly months: readonly RecurringMonth[];
  readonly open: (figure: Figure) => void;
}

/** How it stands today, and what was lost in the last whole month; each opens the contracts that make it. */
export const RecurringFigures = ({ months, open }: RecurringFiguresProps) => {
  const translate = useTranslate();
  const formats = useFormats();
  const { money, percent, month, count } = formats;
  const now = months.at(-1);
  const last = months.at(-2);
  if (!now) return null;
  const rate = (share: string | null | undefined) => (share ? percent(share) : '—');
  const lost = last ? month(last.month) : '';
  const opens = (of: RecurringMonth | undefined, figureOf: FigureOf) => {
    const figure = of ? figureOf(of, formats) : null;
    return figure ? { onClick: () => open(figure) } : {};
  };
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
      <StatCard
        label={`${TEXTS}.fields.end`}
        value={money(now.end)}
        {...opens(now, atEnd)}
        hint={
          <>
            <Change change={growth(now)} /> {translate(`${TEXTS}.on_last_month`)}
          </>
        }
      />
      <StatCard
        label={`${TEXTS}.fields.perCustomer`}
        value={now.perCustomer === null ? '—' : money(now.perCustomer)}
        {...opens(now, perCustomerOf)}
        hint={translate(`${TEXTS}.paying`, { smart_count: now.customers, count: count(now.customers) })}
      />
      <StatCard
        label={`${TEXTS}.fields.churn`}
        value={rate(last?.churn)}
        hint={lost}
        {...opens(last, churnOf)}
      />
      <StatCard
        label={`${TEXTS}.fields.revenueChurn`}
        value={rate(last?.revenueChurn)}
        hint={lost}
        {...opens(last, revenueChurnOf)}
      />
    </Box>
  );
};

/** How much the revenue grew since the end of the month before, in percent; null where there was none. */
function growth({ start, end }: Pick<RecurringMonth, 'start' | 'end'>): string | null {
  const before = decimal(start);
  if (before.eq('0')) return null;
  return decimal(end).minus(before).times('100').div(before).toFixed(1);
}
