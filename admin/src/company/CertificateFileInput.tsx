import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import { useState, type ChangeEvent } from 'react';
import { useInput, useTranslate, ValidationError, type Validator } from 'react-admin';
import { dataUri } from './logo-file';

interface CertificateFileInputProps {
  readonly source: string;
  readonly validate: Validator;
}

/** A PKCS#12 file, kept in the form as the base64 the API takes. */
export const CertificateFileInput = ({ source, validate }: CertificateFileInputProps) => {
  const { field, fieldState } = useInput<string>({ source, validate, defaultValue: '' });
  const translate = useTranslate();
  const [name, setName] = useState('');

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    setName(file.name);
    const [, base64 = ''] = (await dataUri(file)).split(',');
    field.onChange(base64);
  };

  const fault = fieldState.error?.message;
  return (
    <Box sx={{ mb: 2 }}>
      <Button component="label" variant="outlined" startIcon={<UploadIcon />}>
        {translate('resources.company-certificate.choose')}
        <input
          type="file"
          hidden
          accept=".p12,.pfx,application/x-pkcs12"
          onChange={(event) => void choose(event)}
        />
      </Button>
      <FormHelperText error={fault !== undefined} sx={{ ml: 0 }}>
        {fault === undefined ? (
          name || translate('resources.company-certificate.no_file')
        ) : (
          <ValidationError error={fault} />
        )}
      </FormHelperText>
    </Box>
  );
};
