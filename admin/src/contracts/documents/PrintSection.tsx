import type { components } from '@ponte/shared/generated/api-types';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import SendIcon from '@mui/icons-material/SendOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { ActionButton } from '../../components/ActionButton';
import { ActionDialog } from '../../components/ActionDialog';
import { DownloadButton } from '../../components/DownloadButton';
import { EmptyState } from '../../components/EmptyState';
import { PdfViewer } from '../../components/PdfViewer';
import { useFormats } from '../../fields/useFormats';
import { EmailInput } from '../../inputs/EmailInput';
import { useApi } from '../../providers/useApi';
import type { ContractTabProps } from '../contract-tab';

type Print = components['schemas']['ContractPrintDto'];

/** The last print, to be looked at, sent or made anew until it is signed. */
export const PrintSection = ({ contract }: ContractTabProps) => {
  const translate = useTranslate();
  const { data } = useApi<Print[]>(`/contracts/${contract.id}/prints`);
  if (!data) return null;
  const [last] = data;
  const signed = last !== undefined && last.signedAt !== null;
  return (
    <Box component="section" sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
        {!signed && (
          <ActionButton
            path={`/contracts/${contract.id}/prints`}
            permission="contract.write"
            label={last ? 'resources.contract-prints.print_again' : 'resources.contract-prints.print'}
            icon={<PrintIcon />}
            variant={last?.stale === false ? 'text' : 'contained'}
            success="resources.contract-prints.printed"
          />
        )}
        {last && <Buttons contractId={contract.id} print={last} />}
      </Box>
      {last?.stale === true && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {translate('resources.contract-prints.stale')}
        </Alert>
      )}
      {last ? (
        <Shown contractId={contract.id} print={last} />
      ) : (
        <EmptyState text="resources.contract-prints.none" />
      )}
    </Box>
  );
};

interface PrintProps {
  readonly contractId: number;
  readonly print: Print;
}

const Buttons = ({ contractId, print }: PrintProps) => (
  <>
    <ActionDialog
      path={`/contracts/${contractId}/prints/${print.id}/send`}
      permission="message.send"
      label="resources.contract-prints.send"
      title="resources.contract-prints.send_title"
      text="resources.contract-prints.send_text"
      icon={<SendIcon />}
      toBody={({ to }) => (typeof to === 'string' && to !== '' ? { to } : {})}
      success="resources.contract-prints.sent"
    >
      <EmailInput source="to" label="resources.messages.fields.to" />
    </ActionDialog>
    <DownloadButton path={`/contracts/${contractId}/prints/${print.id}/pdf`} fileName="contratto.pdf" />
  </>
);

const Shown = ({ contractId, print }: PrintProps) => {
  const translate = useTranslate();
  const { instant } = useFormats();
  const { id, number, pages, actorName, signedAt } = print;
  return (
    <>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {signedAt === null
          ? translate('resources.contract-prints.said', {
              ...{ number, pages, actor: actorName },
              at: instant(print.printedAt),
            })
          : translate('resources.contract-prints.said_signed', { pages, at: instant(signedAt) })}
      </Typography>
      <PdfViewer
        key={`${id} ${signedAt ?? ''}`}
        path={`/contracts/${contractId}/prints/${id}/pdf`}
        version={signedAt === null ? 0 : 1}
        title={translate('resources.contract-prints.title')}
      />
    </>
  );
};
