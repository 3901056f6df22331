import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';

type Sum = components['schemas']['QuoteSumDto'];

/** What is paid once beside what is paid each month. */
export const SumBoxes = ({ once, monthly }: { readonly once: Sum; readonly monthly: Sum }) => (
  <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}>
    <SumBox title="once" sum={once} />
    <SumBox title="monthly" sum={monthly} />
  </Box>
);

interface SumProps {
  readonly title: 'once' | 'monthly';
  readonly sum: Sum;
}

const SumBox = ({ title, sum }: SumProps) => {
  const translate = useTranslate();
  const { money } = useFormats();
  return (
    <Box sx={{ p: 1.5, borderRadius: 1, bgcolor: 'action.hover' }}>
      <Typography variant="caption" component="h3">
        {translate(`resources.quotes.sum.${title}`)}
      </Typography>
      <Typography variant="h6" component="p" sx={{ whiteSpace: 'nowrap' }}>
        {money(sum.taxable)}
      </Typography>
      <Typography variant="body2">
        {translate('resources.quotes.sum.with_tax', { tax: money(sum.tax), total: money(sum.total) })}
      </Typography>
      {sum.withheld !== '0.00' && (
        <Typography variant="body2">
          {translate('resources.quotes.sum.withheld', {
            ...{ withheld: money(sum.withheld), payable: money(sum.payable) },
          })}
        </Typography>
      )}
    </Box>
  );
};
