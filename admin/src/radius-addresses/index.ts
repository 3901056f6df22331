import icon from '@mui/icons-material/PinOutlined';
import { lazyPage } from '../components/lazyPage';

export const radiusAddresses = {
  icon,
  recordRepresentation: 'address',
  list: lazyPage(() => import('./AddressList'), 'AddressList'),
};
