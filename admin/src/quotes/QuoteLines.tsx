import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Rows } from '../components/Rows';
import { DecimalField, MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';

export type QuotedLine = components['schemas']['QuoteLineDto'];

/** What is offered, line by line. */
export const QuoteLines = ({ lines }: { readonly lines: readonly QuotedLine[] }) => (
  <Rows
    rows={lines.map((line) => ({ ...line, id: line.position }))}
    resource="quote-lines"
    phone={{
      primary: <Description source="description" />,
      secondary: <Factors />,
      end: <MoneyField source="amount" signed />,
    }}
  >
    <Description source="description" />
    <DecimalField source="quantity" />
    <DecimalField source="unitPrice" decimals={2} />
    <Discount source="discountPercent" />
    <Rate source="taxRate" />
    <When source="recurring" />
    <MoneyField source="amount" signed />
  </Rows>
);

/** The words of the line, and whether it is an option and was taken. */
const Description = (field: FieldProps<QuotedLine>) => {
  const line = useRecordContext<QuotedLine>(field);
  const translate = useTranslate();
  if (!line) return null;
  const { description, optional, chosen } = line;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <Typography variant="body2">{description}</Typography>
      {optional && (
        <Chip
          label={translate(`resources.quotes.option.${chosen ? 'chosen' : 'open'}`)}
          variant={chosen ? 'filled' : 'outlined'}
          sx={{ height: 20 }}
        />
      )}
    </Box>
  );
};

const Rate = (field: FieldProps<QuotedLine>) => {
  const line = useRecordContext<QuotedLine>(field);
  const { percent } = useFormats();
  return line ? <>{line.natura ?? percent(line.taxRate)}</> : null;
};

/** Blank where there is none. */
const Discount = (field: FieldProps<QuotedLine>) => {
  const line = useRecordContext<QuotedLine>(field);
  const { percent } = useFormats();
  return line && line.discountPercent !== '0.00' ? <>{percent(line.discountPercent)}</> : null;
};
Discount.textAlign = 'right' as const;

const When = (field: FieldProps<QuotedLine>) => {
  const line = useRecordContext<QuotedLine>(field);
  const translate = useTranslate();
  if (!line) return null;
  return (
    <Typography variant="body2" component="span" sx={{ whiteSpace: 'nowrap' }}>
      {translate(`resources.quotes.when.${line.recurring ? 'monthly' : 'once'}`)}
    </Typography>
  );
};

/** `2 × 10,00 €, al mese`, where a table has columns. */
const Factors = () => {
  const line = useRecordContext<QuotedLine>();
  const { decimal, money } = useFormats();
  const translate = useTranslate();
  if (!line) return null;
  const when = translate(`resources.quotes.when.${line.recurring ? 'monthly' : 'once'}`);
  return <>{`${decimal(line.quantity)} × ${money(line.unitPrice)}, ${when}`}</>;
};
