import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useFormats } from '../fields/useFormats';

export interface AmountBarsProps {
  readonly rows: readonly { readonly label: string; readonly amount: string }[];
  readonly tone?: 'primary' | 'error';
}

/** Amounts by name, each with a bar as long as its share of the greatest. */
export const AmountBars = ({ rows, tone = 'primary' }: AmountBarsProps) => {
  const { money } = useFormats();
  // Floats are good enough for the length of a bar; the amounts are printed from their decimal strings.
  const greatest = Math.max(...rows.map(({ amount }) => Number(amount)), 0);
  const share = (amount: string) => (greatest === 0 ? 0 : Math.max(0, (Number(amount) / greatest) * 100));
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.25 }}>
      {rows.map(({ label, amount }) => (
        <Box component="li" key={label}>
          <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
            <Typography variant="body2">{label}</Typography>
            <Typography variant="body2" sx={{ whiteSpace: 'nowrap' }}>
              {money(amount)}
            </Typography>
          </Box>
          <Box sx={{ height: 6, mt: 0.5, borderRadius: 3, bgcolor: 'action.hover' }}>
            <Box
              sx={{ height: 1, width: `${String(share(amount))}%`, borderRadius: 3, bgcolor: `${tone}.main` }}
            />
          </Box>
        </Box>
      ))}
    </Box>
  );
};
