import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormats } from '../fields/useFormats';
import { SERIES } from '../theme/palette';
import type { MonthlyChartProps } from './TrendChart';

/** The drawing behind `TrendChart`, fetched when first needed because the chart library is heavy. */
export const MonthlyChart = ({ rows, series, height }: MonthlyChartProps) => {
  const { palette, typography } = useTheme();
  const { money, month, count } = useFormats();
  const colours = SERIES[palette.mode];
  const axis = { fill: palette.text.secondary, fontSize: 12 };
  return (
    <Box sx={{ width: '100%', height, fontFamily: typography.fontFamily }}>
      <ResponsiveContainer>
        <BarChart
          data={rows.map((row) => numbers(row, series))}
          barGap={2}
          margin={{ top: 4, right: 4, bottom: 0, left: 4 }}
        >
          <CartesianGrid vertical={false} stroke={palette.divider} />
          <XAxis
            dataKey="month"
            tick={axis}
            tickLine={false}
            stroke={palette.divider}
            tickFormatter={(each: string) => month(each, 'short')}
          />
          <YAxis
            tick={axis}
            tickLine={false}
            axisLine={false}
            width={56}
            tickFormatter={(each: number) => count(each)}
          />
          <Tooltip
            cursor={{ fill: palette.action.hover }}
            contentStyle={{
              backgroundColor: palette.background.paper,
              borderColor: palette.divider,
              borderRadius: 6,
            }}
            labelStyle={{ color: palette.text.primary, fontWeight: 600 }}
            itemStyle={{ color: palette.text.primary }}
            labelFormatter={(label) => (typeof label === 'string' ? month(label) : '')}
            formatter={(value) => money(String(value))}
          />
          <Legend
            iconType="circle"
            iconSize={9}
            formatter={(name: string) => (
              <span style={{ color: palette.text.primary, fontSize: 13 }}>{name}</span>
            )}
          />
          {series.map(({ key, label }, index) => (
            <Bar
              key={key}
              dataKey={key}
              name={label}
              fill={colours[index % colours.length] ?? palette.primary.main}
              radius={[2, 2, 0, 0]}
              maxBarSize={26}
              isAnimationActive={false}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
    </Box>
  );
};

/** Floats are good enough for the height of a bar and are exact again once rounded to cents for the label. */
function numbers(row: MonthlyChartProps['rows'][number], series: MonthlyChartProps['series']) {
  return { month: row.month, ...Object.fromEntries(series.map(({ key }) => [key, Number(row[key])])) };
}
