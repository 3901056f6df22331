import icon from '@mui/icons-material/ManageHistoryOutlined';
import { lazyPage } from '../components/lazyPage';

export const radiusSessions = {
  icon,
  recordRepresentation: 'username',
  list: lazyPage(() => import('./RadiusSessionList'), 'RadiusSessionList'),
};
