import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { ChoiceButtons } from './ChoiceButtons';
import { today } from '../inputs/today';
import { ReportDownloads, type ReportDownloadsProps } from './ReportDownloads';

const CHOICES = ['12', '24'] as const;
type Months = (typeof CHOICES)[number];

/** What a report over months is asked for: how many, and the last day. */
export interface AskedMonths {
  readonly months: Months;
  readonly to: string;
}

/** How many months a report looks back from which day, today unless said, kept in the address. */
export function useMonths(): readonly [AskedMonths, (change: Partial<AskedMonths>) => void] {
  const [params, setParams] = useSearchParams();
  const months = CHOICES.find((each) => each === params.get('months')) ?? '12';
  return [
    { months, to: params.get('to') ?? today() },
    (change) => setParams({ ...Object.fromEntries(params), ...change }, { replace: true }),
  ];
}

export interface MonthsBarProps extends Pick<ReportDownloadsProps, 'report' | 'path' | 'fileName'> {
  /** More to choose. */
  readonly children?: ReactNode;
}

/** One year or two up to which day, and the report on paper and as a spreadsheet. */
export const MonthsBar = ({ children, fileName, ...report }: MonthsBarProps) => {
  const translate = useTranslate();
  const [asked, ask] = useMonths();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <ChoiceButtons
        label="analysis.months_label"
        choices={CHOICES}
        value={asked.months}
        onChange={(months) => ask({ months })}
        text={(choice) => `analysis.months.${choice}`}
      />
      <TextField
        type="date"
        size="small"
        fullWidth={false}
        label={translate('analysis.to')}
        value={asked.to}
        onChange={({ target }) => {
          if (target.value) ask({ to: target.value });
        }}
        slotProps={{ inputLabel: { shrink: true }, htmlInput: { max: today() } }}
      />
      {children}
      <ReportDownloads {...report} fileName={`${fileName}-${asked.to}`} query={{ ...asked }} />
    </Box>
  );
};
