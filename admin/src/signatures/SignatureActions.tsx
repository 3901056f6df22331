import RevokeIcon from '@mui/icons-material/BlockOutlined';
import SendIcon from '@mui/icons-material/SendOutlined';
import TabletIcon from '@mui/icons-material/TabletMacOutlined';
import { required, TextInput } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { DownloadButton } from '../components/DownloadButton';
import { EmailInput } from '../inputs/EmailInput';
import type { Signature } from './signature';

/** What can be done with a request, by its state. */
export const SignatureActions = ({ signature }: { readonly signature: Signature }) => {
  const { id, state, mode, contractCode } = signature;
  if (state === 'signed') {
    return (
      <DownloadButton
        path={`/signatures/${id}/signed-pdf`}
        label="resources.signatures.action.signed_pdf"
        fileName={`${contractCode.replaceAll('/', '-')}.pdf`}
        variant="contained"
      />
    );
  }
  if (state !== 'waiting') return null;
  return (
    <>
      {mode === 'tablet' ? <HandOver id={id} /> : <Resend signature={signature} />}
      <ActionDialog
        path={`/signatures/${id}/revoke`}
        permission="signature.revoke"
        label="resources.signatures.action.revoke"
        title="resources.signatures.revoke.title"
        text="resources.signatures.revoke.text"
        icon={<RevokeIcon />}
        color="error"
        success="resources.signatures.done.revoked"
      >
        <TextInput
          source="reason"
          label="resources.signatures.fields.endReason"
          validate={required()}
          multiline
          maxRows={4}
        />
      </ActionDialog>
    </>
  );
};

const Resend = ({ signature: { id, toPhone } }: { readonly signature: Signature }) => (
  <ActionDialog
    path={`/signatures/${id}/resend`}
    permission="signature.request"
    label="resources.signatures.action.resend"
    title="resources.signatures.resend.title"
    text="resources.signatures.resend.text"
    icon={<SendIcon />}
    variant="outlined"
    toBody={({ to, phone }) => ({ ...(to ? { to } : {}), ...(phone ? { phone } : {}) })}
    success="resources.signatures.done.sent"
  >
    <EmailInput source="to" label="resources.signatures.fields.otherAddress" />
    {toPhone !== null && (
      <TextInput source="phone" type="tel" label="resources.signatures.fields.otherPhone" />
    )}
  </ActionDialog>
);

/** Opens the signer's page in this very tab, to hand the tablet over. */
const HandOver = ({ id }: { readonly id: number }) => (
  <ActionButton<{ readonly url: string }>
    path={`/signatures/${id}/hand-over`}
    permission="signature.request"
    label="resources.signatures.action.hand_over"
    icon={<TabletIcon />}
    variant="contained"
    confirm={{
      title: 'resources.signatures.hand_over.title',
      content: 'resources.signatures.hand_over.text',
    }}
    onSuccess={({ url }) => window.location.assign(`/sign/${new URL(url).hash}`)}
  />
);
