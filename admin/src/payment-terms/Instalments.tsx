import type { components } from '@ponte/shared/generated/api-types';
import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';

export type PaymentTerm = components['schemas']['PaymentTermDto'];

/** The instalments of a payment term on one line: `50% a 30 giorni fine mese, 50% a 60 giorni fine mese`. */
export const Instalments = ({ term }: { readonly term: PaymentTerm }) => {
  const translate = useTranslate();
  const { percent } = useFormats();
  const instalments = term.rules.map((rule) =>
    translate(`resources.payment-terms.${rule.endOfMonth ? 'instalment_month_end' : 'instalment'}`, {
      percent: percent(rule.percent),
      smart_count: rule.days,
    }),
  );
  return <>{instalments.join(', ')}</>;
};
