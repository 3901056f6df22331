import icon from '@mui/icons-material/ShoppingCartCheckoutOutlined';
import { lazyPage } from '../components/lazyPage';

export const saleOrders = {
  icon,
  recordRepresentation: 'code',
  list: lazyPage(() => import('./SaleOrderList'), 'SaleOrderList'),
  create: lazyPage(() => import('./SaleOrderCreate'), 'SaleOrderCreate'),
  show: lazyPage(() => import('./SaleOrderShow'), 'SaleOrderShow'),
};
