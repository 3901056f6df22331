import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate, useWrappedSource } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { money } from '@ponte/shared/money';
import { useFormats } from '../fields/useFormats';
import { lineAmount, type LineDraft } from './draft-totals';

/** What the line comes to, while it is being written. */
export const LineAmount = () => {
  const translate = useTranslate();
  const formats = useFormats();
  const line = useWatch({ name: useWrappedSource('') }) as LineDraft | null | undefined;
  const amount = line ? lineAmount(line) : null;
  return (
    <Box sx={{ textAlign: 'right', pt: 1 }}>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {translate('resources.invoice-lines.fields.amount')}
      </Typography>
      <Typography component="div" sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>
        {amount ? formats.money(money(amount)) : translate('app.none')}
      </Typography>
    </Box>
  );
};
