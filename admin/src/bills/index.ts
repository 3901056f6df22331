import icon from '@mui/icons-material/RequestQuoteOutlined';
import { lazyPage } from '../components/lazyPage';

export const bills = {
  icon,
  recordRepresentation: 'number',
  list: lazyPage(() => import('./BillList'), 'BillList'),
  show: lazyPage(() => import('./BillShow'), 'BillShow'),
};
