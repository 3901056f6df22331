import icon from '@mui/icons-material/ReceiptLongOutlined';

export const invoices = { icon, recordRepresentation: 'number' };
