import icon from '@mui/icons-material/PercentOutlined';
import { lazyPage } from '../components/lazyPage';

export const withholdings = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./Withholdings'), 'Withholdings'),
};
