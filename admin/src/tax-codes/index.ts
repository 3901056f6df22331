import icon from '@mui/icons-material/PercentOutlined';

export const taxCodes = { icon, recordRepresentation: 'name' };
