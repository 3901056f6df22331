import icon from '@mui/icons-material/PeopleAltOutlined';

export const partners = { icon, recordRepresentation: 'name' };
