import icon from '@mui/icons-material/EventBusyOutlined';
import { lazyPage } from '../components/lazyPage';

export const dunningSetting = {
  icon,
  list: lazyPage(() => import('./DunningSettingPage'), 'DunningSettingPage'),
};
