import type { components } from '@ponte/shared/generated/api-types';
import CreditIcon from '@mui/icons-material/UndoOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  BooleanInput,
  RadioButtonGroupInput,
  required,
  TextInput,
  useRedirect,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { ActionDialog } from '../components/ActionDialog';
import { FormGrid } from '../components/FormGrid';
import { useFormats } from '../fields/useFormats';
import { DayInput } from '../inputs/DayInput';
import { MoneyInput } from '../inputs/DecimalInput';
import { today } from '../inputs/today';
import { creditableLines, creditInput, creditRequest, type CreditForm } from './credit-request';

type Invoice = components['schemas']['InvoiceDetailDto'];

const WHOLE = [
  { id: 'whole', name: 'resources.invoices.credit.whole' },
  { id: 'lines', name: 'resources.invoices.credit.lines' },
];

/** Takes an invoice back, all that is left of it or some amounts of some lines, and leads to the credit note. */
export const CreditDialog = ({ invoice }: { readonly invoice: Invoice }) => {
  const redirect = useRedirect();
  if (creditableLines(invoice.lines).length === 0) return null;
  return (
    <ActionDialog<Invoice>
      path={`/invoices/${invoice.id}/credit-notes`}
      permission="invoice.credit"
      label="resources.invoices.action.credit"
      title="resources.invoices.credit.title"
      text="resources.invoices.credit.text"
      icon={<CreditIcon />}
      maxWidth="md"
      defaultValues={{ extent: 'whole', issuedOn: today(), draft: false }}
      toBody={(values) => creditRequest(values as unknown as CreditForm)}
      inputOf={(field, values) => creditInput(field, values as unknown as CreditForm)}
      success="resources.invoices.done.credited"
      onSuccess={({ id }) => redirect('show', 'invoices', id)}
    >
      <TextInput source="reason" validate={required()} helperText="resources.invoices.help.reason" />
      <FormGrid>
        <DayInput source="issuedOn" />
        <BooleanInput source="draft" helperText="resources.invoices.help.draft" />
      </FormGrid>
      <RadioButtonGroupInput source="extent" choices={WHOLE} label={false} helperText={false} />
      <ByLine invoice={invoice} />
    </ActionDialog>
  );
};

/** One amount a line; a line left empty is not credited. */
const ByLine = ({ invoice }: { readonly invoice: Invoice }) => {
  const translate = useTranslate();
  const { money } = useFormats();
  const extent: unknown = useWatch({ name: 'extent' });
  if (extent !== 'lines') return null;
  return (
    <Box sx={{ display: 'grid', gap: 0.5 }}>
      {creditableLines(invoice.lines).map(({ position, description, left }) => (
        <Box
          key={position}
          sx={{
            display: 'grid',
            columnGap: 2,
            alignItems: 'center',
            gridTemplateColumns: { sm: '1fr 220px' },
          }}
        >
          <Typography variant="body2">{description}</Typography>
          <MoneyInput
            source={`amounts.line${position}`}
            label="resources.invoices.credit.amount"
            helperText={translate('resources.invoices.credit.left', { amount: money(left) })}
          />
        </Box>
      ))}
    </Box>
  );
};
