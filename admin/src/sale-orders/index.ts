import icon from '@mui/icons-material/ShoppingCartCheckoutOutlined';
import { lazyPage } from '../components/lazyPage';

export const saleOrders = {
  icon,
  recordRepresentation: 'code',
  list: lazyPage(() => import('./SaleOrderList'), 'SaleOrderList'),
  show: lazyPage(() => import('./SaleOrderShow'), 'SaleOrderShow'),
};
