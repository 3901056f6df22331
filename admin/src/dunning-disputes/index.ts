import icon from '@mui/icons-material/GavelOutlined';
import { lazyPage } from '../components/lazyPage';

export const dunningDisputes = {
  icon,
  list: lazyPage(() => import('./DisputeList'), 'DisputeList'),
};
