import icon from '@mui/icons-material/AdminPanelSettingsOutlined';
import { lazyPage } from '../components/lazyPage';

export const roles = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./RoleList'), 'RoleList'),
  create: lazyPage(() => import('./RoleCreate'), 'RoleCreate'),
  edit: lazyPage(() => import('./RoleEdit'), 'RoleEdit'),
};
