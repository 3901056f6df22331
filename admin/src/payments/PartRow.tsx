import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { decimal } from '@ponte/shared/money';
import { useTranslate, type Validator } from 'react-admin';
import { StatusChip } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';
import { MoneyInput } from '../inputs/DecimalInput';
import { amountOf, partKey, type PayableItem } from './spread';

interface PartRowProps {
  readonly item: PayableItem;
  readonly part: string | null;
  readonly editable: boolean;
}

/** One open item: which, since when, how much is open, and how much it gets. */
export const PartRow = ({ item, part, editable }: PartRowProps) => {
  const translate = useTranslate();
  const { money, day } = useFormats();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        columnGap: 2,
        alignItems: 'center',
        py: 0.5,
        borderBottom: 1,
        borderColor: 'divider',
        gridTemplateColumns: { xs: '1fr 130px', sm: '1fr 140px 180px' },
      }}
    >
      <Box>
        <Typography variant="body2" sx={{ fontWeight: 600 }}>
          {translate(`resources.payments.document.${item.type}`)} {item.number}
          {item.daysLate > 0 && item.type !== 'credit-note' && (
            <>
              {' '}
              <StatusChip status="overdue" resource="invoices" />
            </>
          )}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {translate('resources.payments.due', { day: day(item.dueOn) })}
        </Typography>
      </Box>
      <Typography
        variant="body2"
        sx={{ textAlign: 'right', gridRow: { xs: 2, sm: 'auto' }, color: 'text.secondary' }}
      >
        {translate('resources.payments.open', { amount: money(item.open) })}
      </Typography>
      <Part item={item} part={part} editable={editable} />
    </Box>
  );
};

const Part = ({ item, part, editable }: PartRowProps) => {
  const { money } = useFormats();
  if (editable) {
    return (
      <MoneyInput
        source={`parts.${partKey(item.id)}`}
        label="resources.payments.part"
        helperText={false}
        min={0}
        validate={atMost(item.open)}
      />
    );
  }
  return (
    <Typography variant="body2" sx={{ textAlign: 'right', fontWeight: 600 }}>
      {part === null ? '' : money(part)}
    </Typography>
  );
};

/** No item takes more than is open on it; what we owe by a credit note is open below zero. */
function atMost(open: string): Validator {
  return (part: unknown) => (amountOf(part).gt(decimal(open).abs()) ? 'errors.more-than-open' : undefined);
}
