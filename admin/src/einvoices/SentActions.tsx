import type { components } from '@ponte/shared/generated/api-types';
import SentIcon from '@mui/icons-material/MarkEmailReadOutlined';
import UndoIcon from '@mui/icons-material/UndoOutlined';
import { required, TextInput } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';

interface SentActionsProps {
  readonly fileId: number;
  readonly status: components['schemas']['EinvoiceDto']['status'] | null;
}

/** Says that a file was given to SDI, or takes that back with a reason; nothing for one with faults. */
export const SentActions = ({ fileId, status }: SentActionsProps) => {
  if (status === 'ready')
    return (
      <ActionButton
        path="/einvoices/sent"
        body={{ fileIds: [fileId] }}
        permission="einvoice.send"
        label="resources.einvoices.action.mark_sent"
        icon={<SentIcon />}
        confirm={{
          title: 'resources.einvoices.confirm.sent_title',
          content: 'resources.einvoices.confirm.sent',
        }}
        success="resources.einvoices.done.sent"
      />
    );
  if (status !== 'sent') return null;
  return (
    <ActionDialog
      path={`/einvoices/${fileId}/unsent`}
      permission="einvoice.unsend"
      label="resources.einvoices.action.unmark_sent"
      title="resources.einvoices.confirm.unsent_title"
      text="resources.einvoices.confirm.unsent"
      icon={<UndoIcon />}
      success="resources.einvoices.done.unsent"
    >
      <TextInput source="reason" label="resources.einvoices.fields.reason" validate={required()} fullWidth />
    </ActionDialog>
  );
};
