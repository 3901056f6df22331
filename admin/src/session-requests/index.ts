import icon from '@mui/icons-material/LinkOffOutlined';
import { lazyPage } from '../components/lazyPage';

export const sessionRequests = {
  icon,
  recordRepresentation: 'username',
  list: lazyPage(() => import('./SessionRequestList'), 'SessionRequestList'),
};
