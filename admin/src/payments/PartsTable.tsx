import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type Big from 'big.js';
import { money, ZERO } from '@ponte/shared/money';
import { useTranslate } from 'react-admin';
import { useFormats } from '../fields/useFormats';
import { PartRow } from './PartRow';
import { leftOver, partKey, type Parts, type PayableItem } from './spread';

interface PartsTableProps {
  readonly items: readonly PayableItem[];
  readonly amount: Big;
  readonly parts: Parts;
  readonly editable?: boolean;
  /** Resource whose words tell what is left over. */
  readonly words?: string;
}

/** Open items with what each of them gets, and what is left over as the customer's credit. */
export const PartsTable = ({
  items,
  amount,
  parts,
  editable = false,
  words = 'payments',
}: PartsTableProps) => (
  <Box sx={{ width: '100%' }}>
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {items.map((item) => (
        <PartRow key={item.id} item={item} part={parts[partKey(item.id)] ?? null} editable={editable} />
      ))}
    </Box>
    <LeftOver left={leftOver(amount, items, parts)} words={words} />
  </Box>
);

const LeftOver = ({ left, words }: { readonly left: Big; readonly words: string }) => {
  const translate = useTranslate();
  const formats = useFormats();
  const tooMuch = left.lt(ZERO);
  return (
    <Typography
      aria-live="polite"
      sx={{ textAlign: 'right', py: 1, fontWeight: 600, ...(tooMuch ? { color: 'error.main' } : {}) }}
    >
      {translate(`resources.${words}.${tooMuch ? 'too_much' : 'left_over'}`, {
        amount: formats.money(money(left.abs())),
      })}
    </Typography>
  );
};
