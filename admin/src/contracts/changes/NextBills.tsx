import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { useFormats } from '../../fields/useFormats';

type Bill = components['schemas']['NextBillDto'];

interface NextBillsProps {
  readonly bills: readonly Bill[];
  /** Days of bills to point out. */
  readonly marked?: ReadonlySet<string>;
  /** Without what each bill is made of. */
  readonly dense?: boolean;
}

/** Bills to come on the line of time: their day, what they come to and what for. */
export const NextBills = ({ bills, marked, dense = false }: NextBillsProps) => (
  <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
    {bills.map((bill, index) => (
      <Stop
        key={bill.dueOn}
        bill={bill}
        dense={dense}
        last={index === bills.length - 1}
        marked={marked?.has(bill.dueOn) ?? false}
      />
    ))}
  </Box>
);

interface StopProps {
  readonly bill: Bill;
  readonly dense: boolean;
  readonly last: boolean;
  readonly marked: boolean;
}

const Stop = ({ bill, dense, last, marked }: StopProps) => {
  const { day } = useFormats();
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', columnGap: 1 }}>
      <Rail last={last} marked={marked} />
      <Box sx={{ pb: dense ? 1 : 2 }}>
        <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, flexWrap: 'wrap' }}>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {day(bill.dueOn)}
          </Typography>
          <Amount bill={bill} />
        </Box>
        {!dense && <Charges bill={bill} />}
      </Box>
    </Box>
  );
};

const Rail = ({ last, marked }: { readonly last: boolean; readonly marked: boolean }) => (
  <Box aria-hidden sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center' }}>
    <Box
      sx={{
        ...{ width: 10, height: 10, borderRadius: '50%', mt: '5px', flex: 'none' },
        bgcolor: marked ? 'warning.main' : 'primary.main',
      }}
    />
    {!last && <Box sx={{ width: 2, flex: 1, bgcolor: 'divider' }} />}
  </Box>
);

const Amount = ({ bill: { taxable, total } }: { readonly bill: Bill }) => {
  const translate = useTranslate();
  const { money } = useFormats();
  const back = taxable.startsWith('-');
  return (
    <Box sx={{ textAlign: 'right' }}>
      <Typography variant="body2" sx={{ fontWeight: 600, color: back ? 'success.main' : 'inherit' }}>
        {money(taxable)}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {back && `${translate('resources.contracts.next.credit')} · `}
        {total === null
          ? translate('resources.contracts.next.excluding')
          : translate('resources.contracts.next.including', { total: money(total) })}
      </Typography>
    </Box>
  );
};

const Charges = ({ bill: { charges } }: { readonly bill: Bill }) => {
  const { money, period } = useFormats();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {charges.map(({ lineId, kind, description, from, to, amount }) => (
        <Box
          component="li"
          key={`${lineId}-${kind}-${from}`}
          sx={{ display: 'flex', justifyContent: 'space-between', gap: 1 }}
        >
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {description}
            {kind !== 'one-off' && `, ${period(from, to)}`}
          </Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
            {money(amount)}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
