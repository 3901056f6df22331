import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Rows } from '../components/Rows';
import { PeriodField } from '../fields/DayField';
import type { Formats } from '../fields/formats';
import { DecimalField, MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';

type Invoice = components['schemas']['InvoiceDetailDto'];
type Line = components['schemas']['InvoiceLineDto'];
type Tax = components['schemas']['InvoiceTaxDto'];

/** What is charged, line by line, and the tax by rate. */
export const InvoiceLines = ({ invoice }: { readonly invoice: Invoice }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ width: '100%' }}>
      <Rows
        rows={headed(invoice)}
        resource="invoice-lines"
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
        <TaxRate source="taxRate" />
        <MoneyField source="amount" signed />
      </Rows>
      <Typography variant="subtitle2" component="h3" sx={{ mt: 2, mb: 0.5 }}>
        {translate('resources.invoices.taxes')}
      </Typography>
      <Rows
        rows={invoice.taxes}
        resource="invoice-taxes"
        phone={{
          primary: <TaxRate source="rate" />,
          secondary: <TextField source="law" />,
          end: <MoneyField source="tax" />,
        }}
      >
        <TaxRate source="rate" />
        <TextField source="law" />
        <MoneyField source="base" />
        <MoneyField source="tax" />
      </Rows>
    </Box>
  );
};

/** A line, and the contract whose first line it is where the document is for several. */
type HeadedLine = Line & { readonly heading: string | undefined };

function headed({ lines, contracts }: Invoice): HeadedLine[] {
  return lines.map((line) => ({
    ...line,
    heading: contracts.find(({ firstPosition }) => firstPosition === line.position)?.label,
  }));
}

const Description = (field: FieldProps<HeadedLine>) => {
  const line = useRecordContext<HeadedLine>(field);
  return (
    <Box>
      {line?.heading && (
        <Typography variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
          {line.heading}
        </Typography>
      )}
      <Typography variant="body2">{line?.description}</Typography>
      {line?.periodTo && (
        <Box
          sx={{ '& .MuiTypography-root': { color: 'text.secondary', fontWeight: 400, fontSize: '0.8rem' } }}
        >
          <PeriodField source="periodFrom" to="periodTo" />
        </Box>
      )}
    </Box>
  );
};

/** A percentage, or what is taken off each unit. */
const Discount = (field: FieldProps<Line>) => {
  const line = useRecordContext<Line>(field);
  const formats = useFormats();
  return line ? <>{discountText(line, formats)}</> : null;
};
Discount.textAlign = 'right' as const;

function discountText(
  { discountPercent, discountAmount }: Line,
  { money, percent }: Pick<Formats, 'money' | 'percent'>,
): string | null {
  if (discountAmount !== '0.00') return money(discountAmount);
  return discountPercent === '0.00' ? null : percent(discountPercent);
}

/** `2 × 10,00 € − 5%`, where a table has columns. */
const Factors = () => {
  const line = useRecordContext<Line>();
  const { decimal, money, percent } = useFormats();
  if (!line) return null;
  const off = discountText(line, { money, percent });
  const discount = off === null ? '' : ` − ${off}`;
  return (
    <>
      {decimal(line.quantity)} × {money(line.unitPrice)}
      {discount}
    </>
  );
};

/** The rate, or why there is none; split payment and deferred tax are named. */
const TaxRate = (field: FieldProps<Line | Tax>) => {
  const taxed = useRecordContext<Line | Tax>(field);
  const { percent } = useFormats();
  const translate = useTranslate();
  if (!taxed) return null;
  const rate = 'rate' in taxed ? taxed.rate : taxed.taxRate;
  const payability =
    taxed.payability === 'I' ? '' : translate(`resources.invoices.payability.${taxed.payability}`);
  return (
    <Typography component="span" variant="body2" sx={{ whiteSpace: 'nowrap' }}>
      {[taxed.natura ?? percent(rate), payability].filter(Boolean).join(' · ')}
    </Typography>
  );
};
