import type { components } from '@ponte/shared/generated/api-types';
import SentIcon from '@mui/icons-material/MarkEmailReadOutlined';
import { useNotify } from 'react-admin';
import { ActionButton } from '../components/ActionButton';

type Marked = components['schemas']['MarkedDto'];

interface MarkSentProps {
  readonly body: components['schemas']['MarkSentDto'];
  readonly label: string;
  readonly onMarked?: () => void;
}

/** Says of many files that they were given to SDI, after asking; tells how many were marked. */
export const MarkSent = ({ body, label, onMarked }: MarkSentProps) => {
  const notify = useNotify();
  return (
    <ActionButton<Marked>
      path="/einvoices/sent"
      body={body}
      permission="einvoice.send"
      label={label}
      icon={<SentIcon />}
      confirm={{
        title: 'resources.einvoices.confirm.sent_title',
        content: 'resources.einvoices.confirm.sent_many',
      }}
      onSuccess={({ chosen, marked }) => {
        onMarked?.();
        notify('resources.einvoices.marked', { type: 'success', messageArgs: { chosen, marked } });
      }}
    />
  );
};
