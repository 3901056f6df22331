import type { components } from '@ponte/shared/generated/api-types';
import ProformaIcon from '@mui/icons-material/DescriptionOutlined';
import { required } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { DayInput } from '../inputs/DayInput';
import { today } from '../inputs/today';

interface ProformaDialogProps {
  readonly invoice: components['schemas']['InvoiceDetailDto'];
}

/** Gives a draft a number as a proforma, to be sent to the customer before the invoice. */
export const ProformaDialog = ({ invoice }: ProformaDialogProps) => (
  <ActionDialog
    path={`/invoices/${invoice.id}/proforma`}
    permission="invoice.write"
    label="resources.invoices.action.proforma"
    title="resources.invoices.proforma.title"
    text="resources.invoices.proforma.text"
    icon={<ProformaIcon />}
    defaultValues={{ issuedOn: today() }}
    success="resources.invoices.done.proforma"
  >
    <DayInput source="issuedOn" validate={required()} />
  </ActionDialog>
);
