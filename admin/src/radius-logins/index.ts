import icon from '@mui/icons-material/FingerprintOutlined';
import { lazyPage } from '../components/lazyPage';

export const radiusLogins = {
  icon,
  recordRepresentation: 'username',
  list: lazyPage(() => import('./LoginList'), 'LoginList'),
};
