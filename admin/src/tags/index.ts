import icon from '@mui/icons-material/LabelOutlined';

export const tags = { icon, recordRepresentation: 'name' };
