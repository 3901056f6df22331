import { useFormats } from '../fields/useFormats';
import { Bars } from './Bars';
import type { BarsProps } from './BarsDrawing';

/** A month (`YYYY-MM`) and its amounts as decimal strings, by series key. */
export interface MonthRow {
  readonly month: string;
  readonly [series: string]: string;
}

interface TrendChartProps extends Pick<BarsProps, 'series'> {
  readonly rows: readonly MonthRow[];
  readonly height?: number;
}

/** Amounts month by month. */
export const TrendChart = ({ rows, series, height = 280 }: TrendChartProps) => {
  const { money, month, count } = useFormats();
  return (
    <Bars
      rows={rows.map((row) => heights(row, series))}
      series={series}
      height={height}
      tick={(each) => month(each, 'short')}
      title={(each) => month(each)}
      measure={count}
      value={(amount) => money(String(amount))}
    />
  );
};

/** Floats are good enough for the height of a bar and are exact again once rounded to cents for the label. */
function heights(row: MonthRow, series: BarsProps['series']) {
  return { at: row.month, ...Object.fromEntries(series.map(({ key }) => [key, Number(row[key])])) };
}
