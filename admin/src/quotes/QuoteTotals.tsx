import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { TotalsRow, WithheldRow } from '../invoices/DraftTotals';
import { useDraftTotals, type WeighedLine } from '../invoices/useDraftTotals';

type Kind = components['schemas']['ProductDto']['kind'];

const MONTHLY: ReadonlySet<Kind | undefined> = new Set(['recurring', 'accessory']);

/** What the lines come to so far, once and each month, without the options. */
export const QuoteTotals = () => {
  const once = useDraftTotals(({ line, kind }) => isAgreed(line) && !MONTHLY.has(kind));
  const monthly = useDraftTotals(({ line, kind }) => isAgreed(line) && MONTHLY.has(kind));
  return (
    <Box
      sx={{ width: '100%', display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', columnGap: 6 }}
      aria-live="polite"
    >
      <Part title="once">
        <TotalsRow totals={once} />
        <WithheldRow of="once" />
      </Part>
      <Part title="monthly">
        <TotalsRow totals={monthly} />
        <WithheldRow of="monthly" />
      </Part>
    </Box>
  );
};

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => {
  const translate = useTranslate();
  return (
    <Box>
      <Typography variant="subtitle2" component="h3" sx={{ textAlign: 'right' }}>
        {translate(`resources.quotes.part.${title}`)}
      </Typography>
      {children}
    </Box>
  );
};

function isAgreed(line: WeighedLine['line']): boolean {
  return !('optional' in line && line.optional === true);
}
