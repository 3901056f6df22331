import icon from '@mui/icons-material/CreditCardOutlined';

export const paymentMethods = { icon, recordRepresentation: 'name' };
