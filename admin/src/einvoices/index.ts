import icon from '@mui/icons-material/CodeOutlined';

export const einvoices = { icon, recordRepresentation: 'fileName' };
