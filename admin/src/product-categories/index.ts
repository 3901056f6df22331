import icon from '@mui/icons-material/CategoryOutlined';

export const productCategories = { icon, recordRepresentation: 'name' };
