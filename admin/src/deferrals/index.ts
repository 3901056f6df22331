import icon from '@mui/icons-material/MoreTimeOutlined';
import { lazyPage } from '../components/lazyPage';

export const deferrals = {
  icon,
  recordRepresentation: 'day',
  list: lazyPage(() => import('./Deferrals'), 'Deferrals'),
};
