import icon from '@mui/icons-material/PersonOutlined';
import { lazyPage } from '../components/lazyPage';

export const users = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./UserList'), 'UserList'),
  create: lazyPage(() => import('./UserCreate'), 'UserCreate'),
  edit: lazyPage(() => import('./UserEdit'), 'UserEdit'),
};
