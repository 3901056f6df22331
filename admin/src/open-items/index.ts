import icon from '@mui/icons-material/HourglassEmptyOutlined';

export const openItems = { icon, recordRepresentation: 'id' };
