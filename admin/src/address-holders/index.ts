import icon from '@mui/icons-material/TravelExploreOutlined';
import { lazyPage } from '../components/lazyPage';

export const addressHolders = {
  icon,
  list: lazyPage(() => import('./AddressHolderPage'), 'AddressHolderPage'),
};
