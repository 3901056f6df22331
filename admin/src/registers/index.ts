import icon from '@mui/icons-material/BookOutlined';
import { lazyPage } from '../components/lazyPage';

export const registers = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./RegisterList'), 'RegisterList'),
  create: lazyPage(() => import('./RegisterCreate'), 'RegisterCreate'),
  edit: lazyPage(() => import('./RegisterEdit'), 'RegisterEdit'),
};
