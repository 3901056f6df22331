import icon from '@mui/icons-material/MenuBookOutlined';

export const journalEntries = { icon, recordRepresentation: 'id' };
