import icon from '@mui/icons-material/AdminPanelSettingsOutlined';

export const roles = { icon, recordRepresentation: 'name' };
