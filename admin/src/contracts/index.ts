import icon from '@mui/icons-material/DescriptionOutlined';

export const contracts = { icon, recordRepresentation: 'code' };
