import icon from '@mui/icons-material/AutorenewOutlined';
import { lazyPage } from '../components/lazyPage';

export const recurringRevenue = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./RecurringRevenue'), 'RecurringRevenue'),
};
