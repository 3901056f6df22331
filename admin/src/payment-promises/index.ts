import icon from '@mui/icons-material/HandshakeOutlined';
import { lazyPage } from '../components/lazyPage';

export const paymentPromises = {
  icon,
  list: lazyPage(() => import('./PromiseList'), 'PromiseList'),
};
