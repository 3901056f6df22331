import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { money } from '@ponte/shared/money';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { EmptyState } from '../components/EmptyState';
import { Rows } from '../components/Rows';
import { DayField } from '../fields/DayField';
import { DecimalField, PercentField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';
import { today } from '../inputs/today';
import { lineAmount } from '../invoices/draft-totals';
import type { ContractDetail } from './contract-tab';
import { lastDayBilled } from './last-day-billed';
import { lineChains, type Line, type LineChain } from './line-chains';
import { isFee } from './monthly-fee';

interface LinesProps {
  readonly contract: ContractDetail;
}

/** A chain of lines as one row: what it is now, with what it was and will be. */
type Row = Line & Pick<LineChain, 'earlier' | 'later'>;

/** What is billed, each line with its days and how far it was billed. */
export const ContractLines = ({ contract }: LinesProps) => {
  if (contract.lines.length === 0) return <EmptyState text="resources.contracts.no_lines" />;
  const rows = lineChains(contract.lines, today()).map(({ now, earlier, later }) => ({
    ...now,
    ...{ earlier, later },
  }));
  return (
    <Rows
      rows={rows}
      resource="contract-lines"
      phone={{
        primary: <Description source="description" />,
        secondary: <BilledUpTo source="billedTo" />,
        end: <Amount source="unitPrice" />,
      }}
    >
      <Description source="description" />
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

/** What it is called and how it is provided; below, what came before and what comes after. */
const Description = (field: FieldProps<Row>) => {
  const line = useRecordContext<Row>(field);
  const translate = useTranslate();
  if (!line) return null;
  const { provision, instalments, kind, pausePercent } = line;
  const marks = [
    pausePercent != null && translate('resources.contract-lines.paused'),
    kind === 'accessory' && provision && translate(`resources.contract-lines.provision.${provision}`),
    (instalments ?? 1) > 1 && translate('resources.contract-lines.parts', { smart_count: instalments }),
  ].filter(Boolean);
  return (
    <Box>
      <Typography component="span" variant="body2">
        {line.description}
      </Typography>
      {marks.length > 0 && (
        <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
          {' '}
          {marks.join(', ')}
        </Typography>
      )}
      <Past lines={line.earlier} word="earlier" />
      <Past lines={line.later} word="later" />
    </Box>
  );
};

interface PastProps {
  readonly lines: readonly Line[];
  readonly word: 'earlier' | 'later';
}

/** Other stretches of the same line: `Prima: Fibra 100, 01/01/2026 – 16/03/2026, 31,00 €`. */
const Past = ({ lines, word }: PastProps) => {
  const translate = useTranslate();
  const { day, money: euro } = useFormats();
  return lines.map(({ id, description, startsOn, endsOn, unitPrice, pausePercent }) => (
    <Typography key={id} variant="caption" component="p" sx={{ color: 'text.secondary' }}>
      {translate(`resources.contract-lines.${word}`)}: {description}
      {pausePercent != null && ` (${translate('resources.contract-lines.paused')})`},{' '}
      {startsOn && day(startsOn)} – {endsOn && day(endsOn)} {unitPrice && euro(unitPrice)}
    </Typography>
  ));
};

/** What the line comes to without VAT, a month or once. */
const Amount = (field: FieldProps<Row>) => {
  const line = useRecordContext<Row>(field);
  const translate = useTranslate();
  const formats = useFormats();
  const amount = line && lineAmount(line);
  if (!amount) return null;
  const often = line.provision === 'loan' ? 'never' : isFee(line) ? 'a_month' : 'once';
  return (
    <Typography component="span" variant="body2" sx={{ whiteSpace: 'nowrap' }}>
      {formats.money(money(amount))}{' '}
      <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
        {translate(`resources.contract-lines.${often}`)}
      </Typography>
    </Typography>
  );
};
Amount.textAlign = 'right' as const;

const BilledUpTo = (field: FieldProps<Row>) => {
  const line = useRecordContext<Row>(field);
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
