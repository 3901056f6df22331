import icon from '@mui/icons-material/KeyOutlined';

export const apiKeys = { icon, recordRepresentation: 'name' };
