import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ChoiceButtons } from './ChoiceButtons';
import { DownloadButton } from './DownloadButton';

const CHOICES = ['12', '24'] as const;
type Months = (typeof CHOICES)[number];

/** How many months a report looks back, kept in the address. */
export function useMonths(): readonly [Months, (months: Months) => void] {
  const [params, setParams] = useSearchParams();
  const months = CHOICES.find((each) => each === params.get('months')) ?? '12';
  return [
    months,
    (chosen) => setParams({ ...Object.fromEntries(params), months: chosen }, { replace: true }),
  ];
}

export interface MonthsBarProps {
  /** Where the report is read, without the format. */
  readonly path: string;
  /** Without extension. */
  readonly fileName: string;
  /** More to choose. */
  readonly children?: ReactNode;
}

/** One year or two, and the report on paper and as a spreadsheet. */
export const MonthsBar = ({ path, fileName, children }: MonthsBarProps) => {
  const [months, setMonths] = useMonths();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      <ChoiceButtons
        label="analysis.months_label"
        choices={CHOICES}
        value={months}
        onChange={setMonths}
        text={(choice) => `analysis.months.${choice}`}
      />
      {children}
      {(['pdf', 'xlsx'] as const).map((format) => (
        <DownloadButton
          key={format}
          path={`${path}/${format}?months=${months}`}
          fileName={`${fileName}.${format}`}
          label={`report.${format}`}
        />
      ))}
    </Box>
  );
};
