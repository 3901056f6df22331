import icon from '@mui/icons-material/SensorsOutlined';
import { lazyPage } from '../components/lazyPage';

export const onlineSessions = {
  icon,
  recordRepresentation: 'username',
  list: lazyPage(() => import('./OnlineSessionList'), 'OnlineSessionList'),
};
