import icon from '@mui/icons-material/AutoStoriesOutlined';

export const journals = { icon, recordRepresentation: 'name' };
