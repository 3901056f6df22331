import type { components } from '@ponte/shared/generated/api-types';
import IssueIcon from '@mui/icons-material/TaskAltOutlined';
import { required } from 'react-admin';
import { ActionDialog } from '../components/ActionDialog';
import { DayInput } from '../inputs/DayInput';
import { today } from '../inputs/today';

interface IssueDialogProps {
  readonly invoice: components['schemas']['InvoiceDetailDto'];
}

/** Gives a draft its number, on a day that may lie in the past but not before the register's last. */
export const IssueDialog = ({ invoice }: IssueDialogProps) => (
  <ActionDialog
    path={`/invoices/${invoice.id}/issue`}
    permission="invoice.issue"
    label="resources.invoices.action.issue"
    title="resources.invoices.issue.title"
    text="resources.invoices.issue.text"
    icon={<IssueIcon />}
    variant="contained"
    defaultValues={{ issuedOn: today() }}
    success="resources.invoices.done.issued"
  >
    <DayInput source="issuedOn" validate={required()} />
  </ActionDialog>
);
