import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Rows } from '../components/Rows';
import { MoneyField, PercentField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';
import { CountField } from './CountField';
import { TEXTS, type Figure, type Movement, type RecurringMonth } from './months';

const MOVEMENTS = ['new', 'reactivated', 'expansion', 'contraction', 'churned'] as const;

interface RecurringRowsProps {
  readonly months: readonly RecurringMonth[];
  readonly open: (figure: Figure) => void;
}

/** One row a month, the present one first: where it started, what moved, where it ended. */
export const RecurringRows = ({ months, open }: RecurringRowsProps) => (
  <Rows
    rows={months.toReversed()}
    resource="recurring-revenue"
    phone={{
      primary: <MonthField source="month" />,
      secondary: <AllMoved open={open} />,
      end: <EndField source="end" open={open} />,
    }}
  >
    <MonthField source="month" />
    <MoneyField source="start" />
    {MOVEMENTS.map((movement) => (
      <MovedField key={movement} source={movement} movement={movement} open={open} />
    ))}
    <EndField source="end" open={open} />
    <CountField source="customers" />
    <PercentField source="churn" emptyText="—" />
    <PercentField source="revenueChurn" emptyText="—" />
    <MoneyField source="perCustomer" emptyText="—" />
  </Rows>
);

const MonthField = (field: FieldProps<RecurringMonth>) => {
  const row = useRecordContext<RecurringMonth>(field);
  const { month } = useFormats();
  return row ? (
    <Typography variant="body2" sx={{ whiteSpace: 'nowrap' }}>
      {month(row.month, 'short')}
    </Typography>
  ) : null;
};

interface MovedFieldProps extends FieldProps {
  readonly movement: Movement;
  readonly open: RecurringRowsProps['open'];
}

/** What moved one way, with how many customers; opens their contracts. */
const MovedField = ({ movement, open }: MovedFieldProps) => {
  const row = useRecordContext<RecurringMonth>();
  const { money } = useFormats();
  const moved = row?.moved.find((each) => each.movement === movement);
  if (!row || !moved || moved.customers === 0) return <Typography variant="body2">—</Typography>;
  const { amount, customers } = moved;
  return (
    <FigureLink onClick={() => open({ month: row.month, movement, amount })}>
      {money(amount)} ({customers})
    </FigureLink>
  );
};
MovedField.textAlign = 'right' as const;

const EndField = ({ open, ...field }: FieldProps<RecurringMonth> & Pick<RecurringRowsProps, 'open'>) => {
  const row = useRecordContext<RecurringMonth>(field);
  const { money } = useFormats();
  if (!row) return null;
  const { month, end } = row;
  return (
    <FigureLink onClick={() => open({ month, movement: null, amount: end })}>
      <strong>{money(end)}</strong>
    </FigureLink>
  );
};
EndField.textAlign = 'right' as const;

/** On a phone, all that moved in the month, each with its word. */
const AllMoved = ({ open }: Pick<RecurringRowsProps, 'open'>) => {
  const row = useRecordContext<RecurringMonth>();
  const translate = useTranslate();
  const some = row?.moved.filter(({ customers }) => customers > 0) ?? [];
  return (
    <Box component="span" sx={{ display: 'grid', justifyItems: 'start' }}>
      {some.map(({ movement }) => (
        <span key={movement}>
          {translate(`${TEXTS}.fields.${movement}`)}:{' '}
          <MovedField movement={movement} open={open} source={movement} />
        </span>
      ))}
    </Box>
  );
};

const FigureLink = ({
  onClick,
  children,
}: {
  readonly onClick: () => void;
  readonly children: ReactNode;
}) => (
  <Link
    component="button"
    type="button"
    variant="body2"
    onClick={onClick}
    sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}
  >
    {children}
  </Link>
);
