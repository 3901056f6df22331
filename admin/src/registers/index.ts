import icon from '@mui/icons-material/BookOutlined';

export const registers = { icon, recordRepresentation: 'name' };
