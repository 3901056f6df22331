import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import { StatCard } from '../components/StatCard';
import { useFormats } from '../fields/useFormats';

const FIGURES = ['opening', 'debit', 'credit', 'closing'] as const;

interface LedgerFiguresProps {
  readonly ledger: Pick<components['schemas']['AccountLedgerDto'], (typeof FIGURES)[number]> | undefined;
}

/** The balance before the period, what moved in it, and the balance at its end. */
export const LedgerFigures = ({ ledger }: LedgerFiguresProps) => {
  const { money } = useFormats();
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr 1fr', md: 'repeat(4, 1fr)' } }}>
      {FIGURES.map((figure) => (
        <StatCard key={figure} label={`ledger.${figure}`} value={ledger && money(ledger[figure])} />
      ))}
    </Box>
  );
};
