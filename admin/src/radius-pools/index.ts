import icon from '@mui/icons-material/WorkspacesOutlined';
import { lazyPage } from '../components/lazyPage';

export const radiusPools = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./PoolList'), 'PoolList'),
  create: lazyPage(() => import('./PoolCreate'), 'PoolCreate'),
  edit: lazyPage(() => import('./PoolEdit'), 'PoolEdit'),
};
