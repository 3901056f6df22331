import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { useRecordContext, useTranslate, type FieldProps } from 'react-admin';
import { StatusChip } from '../fields/StatusField';
import { useFormats } from '../fields/useFormats';
import { today } from '../inputs/today';
import { documentMark, documentState, signed } from './document-state';

type Invoice = components['schemas']['InvoiceDto'];

/** The legal number, with a mark on whatever is no ordinary invoice; a draft says that it has none. */
export const DocumentNumber = (field: FieldProps<Invoice>) => {
  const invoice = useRecordContext<Invoice>(field);
  const translate = useTranslate();
  if (!invoice) return null;
  const mark = documentMark(invoice);
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center', whiteSpace: 'nowrap' }}>
      <Typography component="span" variant="body2" sx={{ fontWeight: 600 }}>
        {invoice.number ?? invoice.proformaNumber ?? translate('resources.invoices.no_number')}
      </Typography>
      {mark !== null && (
        <Chip
          label={translate(`resources.invoices.type_short.${mark}`)}
          variant="outlined"
          sx={{ height: 20 }}
        />
      )}
    </Box>
  );
};

/** What the document is waiting for, as a chip. */
export const DocumentStateField = (field: FieldProps<Invoice>) => {
  const invoice = useRecordContext<Invoice>(field);
  return invoice ? <StatusChip status={documentState(invoice, today())} resource="invoices" /> : null;
};

/** An amount of the document, below zero and in red on credit notes. */
export const DocumentAmount = ({
  source,
  ...field
}: FieldProps<Invoice> & { readonly source: AmountField }) => {
  const invoice = useRecordContext<Invoice>(field);
  const { money } = useFormats();
  if (!invoice) return null;
  const amount = signed(invoice.type, invoice[source]);
  return (
    <Typography
      component="span"
      variant="body2"
      sx={{ whiteSpace: 'nowrap', ...(amount.startsWith('-') ? { color: 'error.main' } : {}) }}
    >
      {money(amount)}
    </Typography>
  );
};
DocumentAmount.textAlign = 'right' as const;

type AmountField = 'taxable' | 'tax' | 'total' | 'payable' | 'openAmount';
