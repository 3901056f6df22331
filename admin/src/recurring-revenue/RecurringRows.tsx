import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { FigureLink } from '../components/FigureLink';
import { Rows } from '../components/Rows';
import type { Formats } from '../fields/formats';
import { useFormats } from '../fields/useFormats';
import { atEnd, atStart, churnOf, movedSo, perCustomerOf, revenueChurnOf, type FigureOf } from './figures';
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
      end: <FigureField source="end" open={open} figureOf={atEnd} read={strongEnd} />,
    }}
  >
    <MonthField source="month" />
    <FigureField
      source="start"
      open={open}
      figureOf={atStart}
      read={({ start }, { money }) => money(start)}
    />
    {MOVEMENTS.map((movement) => (
      <MovedField key={movement} source={movement} movement={movement} open={open} />
    ))}
    <FigureField source="end" open={open} figureOf={atEnd} read={strongEnd} />
    <FigureField
      source="customers"
      open={open}
      figureOf={atEnd}
      read={({ customers }, { count }) => count(customers)}
    />
    <FigureField source="churn" open={open} figureOf={churnOf} read={rate('churn')} />
    <FigureField source="revenueChurn" open={open} figureOf={revenueChurnOf} read={rate('revenueChurn')} />
    <FigureField source="perCustomer" open={open} figureOf={perCustomerOf} read={perCustomer} />
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
const MovedField = ({ movement, open }: MovedFieldProps) => (
  <FigureField
    source={movement}
    open={open}
    figureOf={movedSo(movement)}
    read={({ moved }, { money }) => {
      const found = moved.find((each) => each.movement === movement);
      return found && found.customers > 0 ? `${money(found.amount)} (${found.customers})` : null;
    }}
  />
);
MovedField.textAlign = 'right' as const;

interface FigureFieldProps extends FieldProps {
  readonly open: RecurringRowsProps['open'];
  readonly figureOf: FigureOf;
  readonly read: (month: RecurringMonth, formats: Formats) => ReactNode;
}

/** A figure of a month; opens the contracts that make it. */
const FigureField = ({ open, figureOf, read }: FigureFieldProps) => {
  const row = useRecordContext<RecurringMonth>();
  const formats = useFormats();
  if (!row) return null;
  const figure = figureOf(row, formats);
  const text = read(row, formats) ?? '—';
  if (!figure) return <Typography variant="body2">{text}</Typography>;
  return <FigureLink onClick={() => open(figure)}>{text}</FigureLink>;
};
FigureField.textAlign = 'right' as const;

const strongEnd = ({ end }: RecurringMonth, { money }: Formats) => <strong>{money(end)}</strong>;

const rate =
  (source: 'churn' | 'revenueChurn') =>
  ({ [source]: share }: RecurringMonth, { percent }: Formats) =>
    share === null ? null : percent(share);

const perCustomer = ({ perCustomer: amount }: RecurringMonth, { money }: Formats) =>
  amount === null ? null : money(amount);

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
