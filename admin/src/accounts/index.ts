import icon from '@mui/icons-material/AccountTreeOutlined';

export const accounts = { icon, recordRepresentation: 'name' };
