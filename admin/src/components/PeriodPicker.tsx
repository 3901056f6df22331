import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { today } from '../inputs/today';
import { usualPeriods, type Span } from './usual-periods';

export interface PeriodPickerProps {
  readonly value: Span;
  readonly onChange: (span: Span) => void;
}

/** Two days, both included and either open, with the usual periods a tap away. */
export const PeriodPicker = ({ value, onChange }: PeriodPickerProps) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          type="date"
          label={translate(`span.${end}`)}
          value={value[end] ?? ''}
          onChange={({ target }) => onChange(changed(value, end, target.value))}
          fullWidth={false}
          margin="none"
          slotProps={{ inputLabel: { shrink: true } }}
          sx={{ flex: { xs: '1 1 130px', sm: '0 0 auto' } }}
        />
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
        {usualPeriods(today()).map(({ name, span }) => {
          const on = span.from === value.from && span.to === value.to;
          return (
            <Chip
              key={name}
              label={translate(`span.${name}`)}
              aria-pressed={on}
              onClick={() => onChange(span)}
              color={on ? 'primary' : 'default'}
              variant={on ? 'filled' : 'outlined'}
            />
          );
        })}
      </Box>
    </Box>
  );
};

function changed({ from, to }: Span, end: 'from' | 'to', day: string): Span {
  const days = { from, to, [end]: day || undefined };
  return { ...(days.from ? { from: days.from } : {}), ...(days.to ? { to: days.to } : {}) };
}
