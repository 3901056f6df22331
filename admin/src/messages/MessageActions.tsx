import CheckIcon from '@mui/icons-material/DoneOutlined';
import SendIcon from '@mui/icons-material/SendOutlined';
import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { EmailInput } from '../inputs/EmailInput';
import type { MessageDetail } from './MessageShow';

/** What a person may ask of a message, by its state. */
export const MessageActions = ({ message: { id, state, channel } }: { readonly message: MessageDetail }) => {
  if (state === 'queued' || state === 'failed') return <SendDialog id={id} move="retry" channel={channel} />;
  if (state !== 'unsure') return null;
  return (
    <>
      <ActionButton
        path={`/messages/${id}/settle`}
        permission="message.send"
        label="resources.messages.action.settle"
        icon={<CheckIcon />}
        confirm={{
          title: 'resources.messages.settle.title',
          content: 'resources.messages.settle.content',
        }}
        success="resources.messages.done.settled"
      />
      <SendDialog id={id} move="resend" channel={channel} />
    </>
  );
};

interface SendDialogProps {
  readonly id: number;
  readonly move: 'retry' | 'resend';
  readonly channel: MessageDetail['channel'];
}

const SendDialog = ({ id, move, channel }: SendDialogProps) => (
  <ActionDialog
    path={`/messages/${id}/${move}`}
    permission="message.send"
    label={`resources.messages.action.${move}`}
    title={`resources.messages.${move}.title`}
    text={`resources.messages.${move}.text`}
    icon={<SendIcon />}
    variant="outlined"
    color={move === 'resend' ? 'warning' : 'primary'}
    toBody={({ to }) => (typeof to === 'string' && to !== '' ? { to } : {})}
    success="resources.messages.done.again"
  >
    {channel === 'email' && <EmailInput source="to" label="resources.messages.fields.to" />}
  </ActionDialog>
);
