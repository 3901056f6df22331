import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { components } from '@ponte/shared/generated/api-types';
import { PasswordInput, RecordContextProvider, required, TextField, useTranslate } from 'react-admin';
import { ActionButton } from '../components/ActionButton';
import { ActionDialog } from '../components/ActionDialog';
import { Facts } from '../components/Facts';
import { Panel } from '../components/Panel';
import { InstantField } from '../fields/DayField';
import { useApi } from '../providers/useApi';
import { CertificateFileInput } from './CertificateFileInput';

type Certificate = components['schemas']['CompanyCertificateDto'];

const PATH = '/company/certificate';

/** The certificate that seals signed contracts; its key never comes back from the API. */
export const CertificatePanel = () => {
  const { data } = useApi<Certificate>(PATH);
  const translate = useTranslate();
  if (!data) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Panel
        title="resources.company-certificate.title"
        actions={
          <>
            <ActionDialog
              path={PATH}
              permission="company.write"
              label={`resources.company-certificate.${data.installed ? 'replace' : 'upload'}`}
              title="resources.company-certificate.upload_title"
              text="resources.company-certificate.upload_text"
              icon={<UploadIcon />}
              variant="outlined"
              success="resources.company-certificate.uploaded"
            >
              <CertificateFileInput source="pkcs12" validate={required()} />
              <PasswordInput
                source="passphrase"
                label="resources.company-certificate.fields.passphrase"
                defaultValue=""
                slotProps={{ htmlInput: { autoComplete: 'off' } }}
              />
            </ActionDialog>
            {data.installed && (
              <ActionButton
                path={`${PATH}/remove`}
                permission="company.write"
                label="ra.action.remove"
                icon={<DeleteIcon />}
                color="error"
                confirm={{
                  title: 'resources.company-certificate.remove_title',
                  content: 'resources.company-certificate.remove_text',
                }}
              />
            )}
          </>
        }
      >
        {data.installed ? (
          <RecordContextProvider value={data}>
            <Facts>
              <TextField source="subject" label="resources.company-certificate.fields.subject" />
              <TextField source="issuer" label="resources.company-certificate.fields.issuer" />
              <TextField source="serialNumber" label="resources.company-certificate.fields.serialNumber" />
              <InstantField source="validFrom" label="resources.company-certificate.fields.validFrom" />
              <InstantField source="validTo" label="resources.company-certificate.fields.validTo" />
              <InstantField source="uploadedAt" label="resources.company-certificate.fields.uploadedAt" />
            </Facts>
          </RecordContextProvider>
        ) : (
          <Typography variant="body2" color="text.secondary">
            {translate('resources.company-certificate.none')}
          </Typography>
        )}
      </Panel>
    </Box>
  );
};
