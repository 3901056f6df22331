import icon from '@mui/icons-material/PendingActionsOutlined';

export const jobs = { icon, recordRepresentation: 'id' };
