import Box from '@mui/material/Box';
import { useTheme } from '@mui/material/styles';
import { Bar, BarChart, CartesianGrid, Legend, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { SERIES } from '../theme/palette';

/** A place on the axis and the heights of its bars, by series key. */
export interface BarsRow {
  readonly at: string;
  readonly [series: string]: string | number;
}

export interface BarsProps {
  readonly rows: readonly BarsRow[];
  /** In the order of their bars; labels ready to read. */
  readonly series: readonly { readonly key: string; readonly label: string }[];
  readonly height: number;
  /** How a place reads below the axis, and in full above the values that the pointer asks for. */
  readonly tick: (at: string) => string;
  readonly title: (at: string) => string;
  /** How a height reads beside the axis, and in full. */
  readonly measure: (height: number) => string;
  readonly value: (height: number) => string;
}

/** Bars side by side, in the colours of the theme. Heavy, for the chart library: fetched by `Bars` when first needed. */
export const BarsDrawing = ({ rows, series, height, tick, title, measure, value }: BarsProps) => {
  const { palette, typography } = useTheme();
  const colours = SERIES[palette.mode];
  const axis = { fill: palette.text.secondary, fontSize: 12 };
  return (
    <Box sx={{ width: '100%', height, fontFamily: typography.fontFamily }}>
      <ResponsiveContainer>
        <BarChart data={[...rows]} barGap={2} margin={{ top: 4, right: 4, bottom: 0, left: 4 }}>
          <CartesianGrid vertical={false} stroke={palette.divider} />
          <XAxis dataKey="at" tick={axis} tickLine={false} stroke={palette.divider} tickFormatter={tick} />
          <YAxis tick={axis} tickLine={false} axisLine={false} width="auto" tickFormatter={measure} />
          <Tooltip
            cursor={{ fill: palette.action.hover }}
            contentStyle={{
              backgroundColor: palette.background.paper,
              borderColor: palette.divider,
              borderRadius: 6,
            }}
            labelStyle={{ color: palette.text.primary, fontWeight: 600 }}
            itemStyle={{ color: palette.text.primary }}
            labelFormatter={(label) => (typeof label === 'string' ? title(label) : '')}
            formatter={(each) => value(Number(each))}
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
