import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { addMonths } from '@ponte/shared/calendar';
import { FigureLink } from '../components/FigureLink';
import { Rows } from '../components/Rows';
import { MoneyField, PercentField } from '../fields/MoneyField';
import type { Formats } from '../fields/formats';
import { useFormats } from '../fields/useFormats';
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

interface FigureFieldProps extends FieldProps<RecurringMonth> {
  readonly open: RecurringRowsProps['open'];
  /** What is opened, and what is written, of a month. */
  readonly figureOf: (month: RecurringMonth) => Figure;
  readonly read: (month: RecurringMonth, formats: Formats) => ReactNode;
}

/** A figure of all who pay at the end of a month; opens their contracts. */
const FigureField = ({ open, figureOf, read, ...field }: FigureFieldProps) => {
  const row = useRecordContext<RecurringMonth>(field);
  const formats = useFormats();
  if (!row) return null;
  return <FigureLink onClick={() => open(figureOf(row))}>{read(row, formats)}</FigureLink>;
};
FigureField.textAlign = 'right' as const;

/** The start of a month is the end of the one before. */
const atStart = ({ month, start }: RecurringMonth): Figure => ({
  ...{ month: addMonths(`${month}-01`, -1).slice(0, 7), movement: null, amount: start },
});

const atEnd = ({ month, end }: RecurringMonth): Figure => ({ month, movement: null, amount: end });

const strongEnd = ({ end }: RecurringMonth, { money }: Formats) => <strong>{money(end)}</strong>;

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
