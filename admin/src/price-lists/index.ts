import icon from '@mui/icons-material/SellOutlined';
import { lazyPage } from '../components/lazyPage';

export const priceLists = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./PriceListList'), 'PriceListList'),
  create: lazyPage(() => import('./PriceListCreate'), 'PriceListCreate'),
  edit: lazyPage(() => import('./PriceListEdit'), 'PriceListEdit'),
  show: lazyPage(() => import('./PriceListShow'), 'PriceListShow'),
};
