import icon from '@mui/icons-material/LockClockOutlined';
import { lazyPage } from '../components/lazyPage';

export const accountingPeriods = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./AccountingPeriods'), 'AccountingPeriods'),
};
