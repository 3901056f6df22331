import icon from '@mui/icons-material/PaymentsOutlined';

export const payments = { icon, recordRepresentation: 'id' };
