import type { components } from '@ponte/shared/generated/api-types';
import Typography from '@mui/material/Typography';
import { money } from '@ponte/shared/money';
import { TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { DayField } from '../fields/DayField';
import { DecimalField, PercentField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';
import { lineAmount } from '../invoices/draft-totals';
import { lastDayBilled } from './last-day-billed';
import { isFee } from './monthly-fee';

type Line = components['schemas']['ContractLineDto'];

interface LinesProps {
  readonly contract: components['schemas']['ContractDetailDto'];
}

/** What is billed, each line with its days and how far it was billed. */
export const ContractLines = ({ contract }: LinesProps) => {
  if (contract.lines.length === 0) return <EmptyState text="resources.contracts.no_lines" />;
  return (
    <Rows
      rows={contract.lines}
      resource="contract-lines"
      phone={{
        primary: <TextField source="description" />,
        secondary: <BilledUpTo source="billedTo" />,
        end: <Amount source="unitPrice" />,
      }}
    >
      <TextField source="description" />
      <DecimalField source="quantity" />
      <DecimalField source="unitPrice" decimals={2} />
      <PercentField source="discountPercent" />
      <Amount source="unitPrice" label="resources.contract-lines.fields.amount" />
      <DayField source="startsOn" />
      <DayField source="endsOn" emptyText="app.none" />
      <BilledUpTo source="billedTo" />
    </Rows>
  );
};

/** What the line comes to without VAT, a month or once. */
const Amount = (field: FieldProps<Line>) => {
  const line = useRecordContext<Line>(field);
  const translate = useTranslate();
  const formats = useFormats();
  const amount = line && lineAmount(line);
  if (!amount) return null;
  return (
    <Typography component="span" variant="body2" sx={{ whiteSpace: 'nowrap' }}>
      {formats.money(money(amount))}{' '}
      <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
        {translate(`resources.contract-lines.${isFee(line) ? 'a_month' : 'once'}`)}
      </Typography>
    </Typography>
  );
};
Amount.textAlign = 'right' as const;

const BilledUpTo = (field: FieldProps<Line>) => {
  const line = useRecordContext<Line>(field);
  const translate = useTranslate();
  const { day } = useFormats();
  return (
    <Typography component="span" variant="body2" sx={{ color: 'text.secondary' }}>
      {line?.billedTo
        ? translate('resources.contract-lines.billed_to', { day: day(lastDayBilled(line.billedTo)) })
        : translate('resources.contract-lines.not_billed')}
    </Typography>
  );
};
