import icon from '@mui/icons-material/BusinessOutlined';

export const company = { icon, recordRepresentation: 'name' };
