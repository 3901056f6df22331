import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { ChangeField } from '../fields/ChangeField';
import { MoneyField } from '../fields/MoneyField';
import { TEXTS, useGroupLabel, type Grouping, type Sales, type SalesRow } from './groupings';

interface TurnoverRowsProps {
  readonly sales: Sales;
  readonly by: Grouping;
  /** Shows the documents of a group. */
  readonly open: (key: string) => void;
}

/** One row a group, the sums of all of them in the last. */
export const TurnoverRows = ({ sales: { rows, total }, by, open }: TurnoverRowsProps) => {
  if (rows.length === 0) return <EmptyState text={`${TEXTS}.nothing`} />;
  const group = <GroupField source="label" by={by} open={open} />;
  return (
    <Rows
      rows={[...rows, total]}
      resource="turnover"
      phone={{
        primary: group,
        secondary: <ChangeField source="change" />,
        end: <MoneyField source="amount" signed />,
      }}
      rowSx={(row: Partial<SalesRow>) =>
        row.key === undefined ? { '& .MuiTypography-root': { fontWeight: 700 } } : {}
      }
    >
      {group}
      <MoneyField source="amount" signed />
      <MoneyField source="compared" signed />
      <ChangeField source="change" />
    </Rows>
  );
};

/** The group's name, which opens its documents; "total" on the last row. */
const GroupField = ({ by, open }: FieldProps & Pick<TurnoverRowsProps, 'by' | 'open'>) => {
  const row = useRecordContext<Partial<SalesRow>>();
  const translate = useTranslate();
  const labelOf = useGroupLabel(by);
  const { key, label = '', amount } = row ?? {};
  if (key === undefined) return <Typography variant="body2">{translate(`${TEXTS}.sums`)}</Typography>;
  const text = labelOf({ key, label });
  if (amount === '0.00') return <Typography variant="body2">{text}</Typography>;
  return (
    <Link
      component="button"
      type="button"
      variant="body2"
      onClick={() => open(key)}
      sx={{ textAlign: 'left' }}
    >
      {text}
    </Link>
  );
};
