import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { NumberField, RecordContextProvider, TextField, useTranslate } from 'react-admin';
import { DownloadButton } from '../components/DownloadButton';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { DayField, InstantField } from '../fields/DayField';
import { Rows } from '../components/Rows';
import { evidenceOf, type Evidence, type SignatureDetail } from './signature';

const LABELS = 'resources.signatures.evidence';

/** What was kept of the signature: by whom, from where, of which document, with which consents. */
export const EvidencePanel = ({ signature }: { readonly signature: SignatureDetail }) => {
  const evidence = evidenceOf(signature);
  if (evidence === null) return signature.state === 'signed' ? <Unreadable /> : null;
  return (
    <Panel
      title="resources.signatures.evidence_title"
      actions={
        <DownloadButton
          path={`/signatures/${signature.id}/evidence`}
          label="resources.signatures.action.evidence"
        />
      }
    >
      <RecordContextProvider value={evidence}>
        <Facts>
          <InstantField source="times.opened" label={`${LABELS}.opened`} />
          <InstantField source="times.read" label={`${LABELS}.read`} />
          <InstantField source="times.signed" label={`${LABELS}.signed`} />
          <TextField source="client.ip" label={`${LABELS}.ip`} />
          {evidence.code && <TextField source="code.sentTo" label={`${LABELS}.codeTo`} />}
          {evidence.code && <NumberField source="code.wrongTries" label={`${LABELS}.wrongTries`} />}
          {evidence.documentAfter.seal && (
            <TextField source="documentAfter.seal.subject" label={`${LABELS}.seal`} />
          )}
        </Facts>
        <Box sx={{ mt: 1.5, display: 'grid', gap: 1.5, overflowWrap: 'anywhere' }}>
          <Facts columns={2}>
            <TextField source="client.userAgent" label={`${LABELS}.userAgent`} />
            <TextField source="documentBefore.name" label={`${LABELS}.document`} />
            <TextField source="documentBefore.sha256" label={`${LABELS}.before`} sx={hash} />
            <TextField source="documentAfter.sha256" label={`${LABELS}.after`} sx={hash} />
          </Facts>
        </Box>
      </RecordContextProvider>
      <Terms terms={evidence.terms} />
      <Consents consents={evidence.consents} />
      {signature.drawing !== null && <Drawing svg={signature.drawing} name={signature.signerName} />}
    </Panel>
  );
};

const Unreadable = () => {
  const translate = useTranslate();
  return (
    <Panel title="resources.signatures.evidence_title">
      <Alert severity="error">{translate('resources.signatures.evidence_unreadable')}</Alert>
    </Panel>
  );
};

const hash = { fontFamily: 'monospace', fontSize: 12, overflowWrap: 'anywhere' } as const;

const Terms = ({ terms }: Pick<Evidence, 'terms'>) => {
  if (terms.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Rows
        rows={terms}
        resource="signature-terms"
        phone={{ primary: <TextField source="title" />, end: <DayField source="validFrom" /> }}
      >
        <TextField source="title" sortable={false} />
        <NumberField source="number" sortable={false} />
        <DayField source="validFrom" sortable={false} />
      </Rows>
    </Box>
  );
};

const Consents = ({ consents }: Pick<Evidence, 'consents'>) => {
  const translate = useTranslate();
  return (
    <>
      <Heading text="resources.signatures.consents" />
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {consents.map(({ key, text, given }) => (
          <Box component="li" key={key} sx={{ display: 'flex', gap: 1.5, py: 0.5 }}>
            <Typography
              variant="body2"
              sx={{
                fontWeight: 700,
                width: 28,
                flex: 'none',
                color: given ? 'success.main' : 'text.secondary',
              }}
            >
              {translate(given ? 'ra.boolean.true' : 'ra.boolean.false')}
            </Typography>
            <Typography variant="body2">{text}</Typography>
          </Box>
        ))}
      </Box>
    </>
  );
};

/** As a picture, so that nothing in it can ever run. */
const Drawing = ({ svg, name }: { readonly svg: string; readonly name: string }) => {
  const translate = useTranslate();
  return (
    <>
      <Heading text="resources.signatures.drawing" />
      <Box sx={{ bgcolor: '#fff', border: 1, borderColor: 'divider', borderRadius: 1, p: 1, maxWidth: 360 }}>
        <img
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
          alt={translate('resources.signatures.drawing_of', { name })}
          style={{ display: 'block', maxWidth: '100%', height: 110, margin: '0 auto' }}
        />
      </Box>
    </>
  );
};

const Heading = ({ text }: { readonly text: string }) => {
  const translate = useTranslate();
  return (
    <Typography variant="subtitle2" component="h3" sx={{ mt: 2, mb: 0.5 }}>
      {translate(text)}
    </Typography>
  );
};
