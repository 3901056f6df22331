import icon from '@mui/icons-material/SettingsEthernetOutlined';
import { lazyPage } from '../components/lazyPage';

export const radiusSetting = {
  icon,
  list: lazyPage(() => import('./RadiusSettingPage'), 'RadiusSettingPage'),
};
