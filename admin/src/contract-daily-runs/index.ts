import icon from '@mui/icons-material/EventRepeatOutlined';
import { lazyPage } from '../components/lazyPage';

export const contractDailyRuns = {
  icon,
  recordRepresentation: 'day',
  list: lazyPage(() => import('./DailyRunList'), 'DailyRunList'),
  show: lazyPage(() => import('./DailyRunShow'), 'DailyRunShow'),
};
