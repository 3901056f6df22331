import icon from '@mui/icons-material/MonitorHeartOutlined';
import { lazyPage } from '../components/lazyPage';

export const nasStates = {
  icon,
  list: lazyPage(() => import('./NasStatePage'), 'NasStatePage'),
};
