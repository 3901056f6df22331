import UploadIcon from '@mui/icons-material/FileUploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import Typography from '@mui/material/Typography';
import { useState, type ChangeEvent } from 'react';
import { useInput, useTranslate } from 'react-admin';
import { dataUri, LOGO_TYPES, logoFault, type LogoFault } from './logo-file';

/** Our logo as documents print it, kept in the record as a data URI. */
export const LogoInput = ({ source }: { readonly source: string }) => {
  const { field } = useInput<string | null>({ source });
  const translate = useTranslate();
  const [fault, setFault] = useState<LogoFault | null>(null);
  const value: unknown = field.value;
  const logo = typeof value === 'string' && value !== '' ? value : null;

  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (!file) return;
    const found = logoFault(file);
    setFault(found);
    if (found === null) field.onChange(await dataUri(file));
  };

  const remove = () => {
    setFault(null);
    field.onChange(null);
  };

  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, my: 1 }}>
      <Box sx={frame}>
        {logo ? (
          <img src={logo} alt={translate('resources.company.fields.logo')} style={image} />
        ) : (
          <Typography variant="body2">{translate('resources.company.without_logo')}</Typography>
        )}
      </Box>
      <Box>
        <Button component="label" variant="outlined" startIcon={<UploadIcon />}>
          {translate('resources.company.choose_logo')}
          <input type="file" hidden accept={LOGO_TYPES.join(',')} onChange={(event) => void choose(event)} />
        </Button>
        {logo && (
          <Button onClick={remove} sx={{ ml: 1 }}>
            {translate('ra.action.remove')}
          </Button>
        )}
        <FormHelperText error={fault !== null} sx={{ ml: 0 }}>
          {translate(fault === null ? 'resources.company.logo_hint' : `errors.${fault}`)}
        </FormHelperText>
      </Box>
    </Box>
  );
};

/** White as the paper it will stand on, in the dark too. */
const frame = {
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  width: 220,
  height: 88,
  p: 1,
  border: 1,
  borderColor: 'divider',
  borderRadius: 1,
  bgcolor: '#fff',
  color: '#536067',
} as const;

const image = { maxWidth: '100%', maxHeight: '100%' } as const;
