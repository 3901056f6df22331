import icon from '@mui/icons-material/KeyOutlined';
import { lazyPage } from '../components/lazyPage';

export const apiKeys = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./ApiKeyList'), 'ApiKeyList'),
  create: lazyPage(() => import('./ApiKeyCreate'), 'ApiKeyCreate'),
  show: lazyPage(() => import('./ApiKeyShow'), 'ApiKeyShow'),
};
