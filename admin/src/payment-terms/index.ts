import icon from '@mui/icons-material/EventRepeatOutlined';

export const paymentTerms = { icon, recordRepresentation: 'name' };
