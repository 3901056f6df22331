import icon from '@mui/icons-material/SellOutlined';

export const priceLists = { icon, recordRepresentation: 'name' };
