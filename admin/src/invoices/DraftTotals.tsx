import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { money } from '@ponte/shared/money';
import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import { useDraftTotals } from './useDraftTotals';

/** What the lines come to so far. */
export const DraftTotals = () => {
  const translate = useTranslate();
  const formats = useFormats();
  const totals = useDraftTotals();
  return (
    <Box
      sx={{ width: '100%', display: 'flex', justifyContent: 'flex-end', gap: 4, py: 1 }}
      aria-live="polite"
    >
      {(['taxable', 'tax', 'total'] as const).map((name) => {
        const amount = totals[name];
        return (
          <Box key={name} sx={{ textAlign: 'right' }}>
            <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
              {translate(`resources.invoices.fields.${name}`)}
            </Typography>
            <Typography component="div" variant="h6" sx={{ fontWeight: name === 'total' ? 700 : 400 }}>
              {amount ? formats.money(money(amount)) : translate('app.none')}
            </Typography>
          </Box>
        );
      })}
    </Box>
  );
};
