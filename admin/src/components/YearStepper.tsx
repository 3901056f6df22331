import NextIcon from '@mui/icons-material/ChevronRight';
import PreviousIcon from '@mui/icons-material/ChevronLeft';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';

interface YearStepperProps {
  readonly year: number;
  readonly onChange: (year: number) => void;
}

/** A year, with the one before and the one after a tap away. */
export const YearStepper = ({ year, onChange }: YearStepperProps) => {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
      <IconButton aria-label={translate('span.previous_year')} onClick={() => onChange(year - 1)}>
        <PreviousIcon />
      </IconButton>
      <Typography variant="subtitle1" component="h2" sx={{ fontWeight: 600 }}>
        {year}
      </Typography>
      <IconButton aria-label={translate('span.next_year')} onClick={() => onChange(year + 1)}>
        <NextIcon />
      </IconButton>
    </Box>
  );
};
