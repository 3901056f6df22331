import icon from '@mui/icons-material/PlaylistAddCheckOutlined';

export const billingRuns = { icon, recordRepresentation: 'id' };
