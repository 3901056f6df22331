import icon from '@mui/icons-material/HistoryOutlined';

export const auditEntries = { icon, recordRepresentation: 'id' };
