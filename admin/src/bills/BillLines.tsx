import type { components } from '@ponte/shared/generated/api-types';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { TextField, useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { Rows } from '../components/Rows';
import { DecimalField, MoneyField } from '../fields/MoneyField';
import { useFormats } from '../fields/useFormats';

type Bill = components['schemas']['BillDetailDto'];
type Taxed = Bill['lines'][number] | Bill['taxes'][number];

/** What is charged, line by line, and the tax by rate, as the supplier's file has them. */
export const BillLines = ({ bill }: { readonly bill: Bill }) => {
  const translate = useTranslate();
  return (
    <Box>
      <Rows
        rows={bill.lines}
        resource="bill-lines"
        phone={{
          primary: <TextField source="description" />,
          secondary: <AccountField source="costAccount" />,
          end: <DecimalField source="amount" decimals={2} />,
        }}
      >
        <TextField source="description" />
        <DecimalField source="quantity" />
        <DecimalField source="unitPrice" decimals={2} />
        <TextField source="discounts" />
        <TaxRate source="taxRate" />
        <AccountField source="costAccount" />
        <DecimalField source="amount" decimals={2} />
      </Rows>
      <Typography variant="subtitle2" component="h3" sx={{ mt: 2, mb: 0.5 }}>
        {translate('resources.bills.part.taxes')}
      </Typography>
      <Rows
        rows={bill.taxes}
        resource="bill-taxes"
        phone={{
          primary: <TaxRate source="rate" />,
          secondary: <MoneyField source="base" />,
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

/** The account of a line, and why the cost goes there. */
const AccountField = (field: FieldProps<Bill['lines'][number]>) => {
  const line = useRecordContext<Bill['lines'][number]>(field);
  const translate = useTranslate();
  if (!line) return null;
  return (
    <Typography component="span" variant="body2">
      {line.costAccount}
      {line.accountReason && (
        <Typography component="span" variant="caption" color="text.secondary" sx={{ display: 'block' }}>
          {translate(`resources.bill-lines.accountReason.${line.accountReason}`)}
        </Typography>
      )}
    </Typography>
  );
};

/** The rate, or why there is none; split payment and deferred tax are named. */
const TaxRate = (field: FieldProps<Taxed>) => {
  const taxed = useRecordContext<Taxed>(field);
  const { percent } = useFormats();
  const translate = useTranslate();
  if (!taxed) return null;
  const rate = 'rate' in taxed ? taxed.rate : taxed.taxRate;
  const later =
    'payability' in taxed && taxed.payability !== 'I'
      ? translate(`resources.invoices.payability.${taxed.payability}`)
      : '';
  return (
    <Typography component="span" variant="body2" sx={{ whiteSpace: 'nowrap' }}>
      {[taxed.natura ?? percent(rate), later].filter(Boolean).join(' · ')}
    </Typography>
  );
};
