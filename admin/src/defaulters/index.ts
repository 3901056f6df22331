import icon from '@mui/icons-material/MoneyOffOutlined';
import { lazyPage } from '../components/lazyPage';

export const defaulters = {
  icon,
  recordRepresentation: 'partnerName',
  list: lazyPage(() => import('./DefaulterList'), 'DefaulterList'),
};
