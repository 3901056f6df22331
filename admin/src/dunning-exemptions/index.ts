import icon from '@mui/icons-material/ShieldOutlined';
import { lazyPage } from '../components/lazyPage';

export const dunningExemptions = {
  icon,
  list: lazyPage(() => import('./ExemptionList'), 'ExemptionList'),
};
