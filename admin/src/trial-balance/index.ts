import icon from '@mui/icons-material/BalanceOutlined';

export const trialBalance = { icon, recordRepresentation: 'id' };
