import { useTranslate } from 'react-admin';
import { AmountBars } from '../components/AmountBars';
import { Panel } from '../components/Panel';
import { TrendChart } from '../components/TrendChart';
import { TEXTS, useGroupLabel, type Grouping, type Sales } from './groupings';

/** As many groups as a glance takes in; the table below has all of them. */
const MOST_BARS = 8;

interface TurnoverChartProps {
  readonly sales: Sales;
  readonly by: Grouping;
}

/** Months as bars beside those compared; other groups as bars by their share. Every figure stands in the table as well. */
export const TurnoverChart = ({ sales: { rows }, by }: TurnoverChartProps) => {
  const translate = useTranslate();
  const labelOf = useGroupLabel(by);
  const series = ['amount', 'compared'].map((key) => ({ key, label: translate(`${TEXTS}.fields.${key}`) }));
  if (rows.every(({ amount, compared }) => amount === '0.00' && compared === '0.00')) return null;
  return (
    <Panel title={by === 'month' ? `${TEXTS}.trend` : `${TEXTS}.greatest`}>
      {by === 'month' ? (
        <TrendChart
          rows={rows.map(({ key, amount, compared }) => ({ month: key, amount, compared }))}
          series={series}
        />
      ) : (
        <AmountBars
          rows={rows.slice(0, MOST_BARS).map((row) => ({ label: labelOf(row), amount: row.amount }))}
        />
      )}
    </Panel>
  );
};
