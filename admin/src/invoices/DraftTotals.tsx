import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { money } from '@ponte/shared/money';
import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import type { DraftTotals as Totals } from './draft-totals';
import { useDraftTotals } from './useDraftTotals';

/** What the lines come to so far. */
export const DraftTotals = () => (
  <Box sx={{ width: '100%' }} aria-live="polite">
    <TotalsRow totals={useDraftTotals()} />
  </Box>
);

/** Taxable amount, tax and total beside each other. */
export const TotalsRow = ({ totals }: { readonly totals: Totals }) => {
  const translate = useTranslate();
  const formats = useFormats();
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 4, py: 1 }}>
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
