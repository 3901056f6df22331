import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { useFormats } from '../fields/useFormats';

export type PaymentTerm = components['schemas']['PaymentTermDto'];

/** The instalments of a payment term on one line: `50% a 30 giorni fine mese, 50% a 60 giorni fine mese`. */
export const InstalmentsField = (field: FieldProps) => {
  const term = useRecordContext<PaymentTerm>(field);
  const translate = useTranslate();
  const { percent } = useFormats();
  if (!term) return null;
  const instalments = term.rules.map((rule) =>
    translate(`resources.payment-terms.${rule.endOfMonth ? 'instalment_month_end' : 'instalment'}`, {
      percent: percent(rule.percent),
      smart_count: rule.days,
    }),
  );
  return (
    <Typography component="span" variant="body2">
      {instalments.join(', ')}
    </Typography>
  );
};
