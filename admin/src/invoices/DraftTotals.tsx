import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { money } from '@ponte/shared/money';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import type { DraftTotals as Totals } from './draft-totals';
import { useWithheld } from './LinesPreview';
import { useDraftTotals } from './useDraftTotals';

/** What the lines come to so far, and what of it the customer withholds. */
export const DraftTotals = () => (
  <Box sx={{ width: '100%' }} aria-live="polite">
    <TotalsRow totals={useDraftTotals()} />
    <WithheldRow />
  </Box>
);

/** What the customer would withhold of a sum, and pay; nothing where it withholds nothing. */
export const WithheldRow = ({ of }: { readonly of?: 'once' | 'monthly' }) => {
  const foreseen = useWithheld(of);
  if (!foreseen) return null;
  return (
    <Amounts>
      <Amount name="withheld" amount={foreseen.withheld} />
      <Amount name="netPayable" amount={foreseen.payable} strong />
    </Amounts>
  );
};

/** Taxable amount, tax and total beside each other. */
export const TotalsRow = ({ totals }: { readonly totals: Totals }) => (
  <Amounts>
    {(['taxable', 'tax', 'total'] as const).map((name) => {
      const amount = totals[name];
      return <Amount key={name} name={name} amount={amount && money(amount)} strong={name === 'total'} />;
    })}
  </Amounts>
);

const Amounts = ({ children }: { readonly children: ReactNode }) => (
  <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 4, py: 1 }}>{children}</Box>
);

interface AmountProps {
  readonly name: string;
  readonly amount: string | null;
  readonly strong?: boolean;
}

const Amount = ({ name, amount, strong = false }: AmountProps) => {
  const translate = useTranslate();
  const formats = useFormats();
  return (
    <Box sx={{ textAlign: 'right' }}>
      <Typography variant="caption" component="div" sx={{ color: 'text.secondary' }}>
        {translate(`resources.invoices.fields.${name}`)}
      </Typography>
      <Typography component="div" variant="h6" sx={{ fontWeight: strong ? 700 : 400 }}>
        {amount === null ? translate('app.none') : formats.money(amount)}
      </Typography>
    </Box>
  );
};
