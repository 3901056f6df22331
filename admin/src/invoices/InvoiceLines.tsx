import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Rows } from '../components/Rows';
import { PeriodField } from '../fields/DayField';
import { DecimalField, MoneyField, PercentField } from '../fields/MoneyField';
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
        rows={invoice.lines}
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
        <PercentField source="discountPercent" />
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

const Description = (field: FieldProps<Line>) => {
  const line = useRecordContext<Line>(field);
  return (
    <Box>
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

/** `2 × 10,00 € − 5%`, where a table has columns. */
const Factors = () => {
  const line = useRecordContext<Line>();
  const { decimal, money, percent } = useFormats();
  if (!line) return null;
  const discount = line.discountPercent === '0.00' ? '' : ` − ${percent(line.discountPercent)}`;
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
