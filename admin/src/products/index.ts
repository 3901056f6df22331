import icon from '@mui/icons-material/Inventory2Outlined';

export const products = { icon, recordRepresentation: 'name' };
