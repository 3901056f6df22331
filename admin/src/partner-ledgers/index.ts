import icon from '@mui/icons-material/ContactPageOutlined';

export const partnerLedgers = { icon, recordRepresentation: 'id' };
