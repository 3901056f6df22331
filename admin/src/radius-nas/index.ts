import icon from '@mui/icons-material/RouterOutlined';
import { lazyPage } from '../components/lazyPage';

export const radiusNas = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./NasList'), 'NasList'),
  create: lazyPage(() => import('./NasCreate'), 'NasCreate'),
  edit: lazyPage(() => import('./NasEdit'), 'NasEdit'),
  show: lazyPage(() => import('./NasShow'), 'NasShow'),
};
