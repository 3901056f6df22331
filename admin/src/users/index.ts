import icon from '@mui/icons-material/PersonOutlined';

export const users = { icon, recordRepresentation: 'name' };
