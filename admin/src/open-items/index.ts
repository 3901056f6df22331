import icon from '@mui/icons-material/HourglassEmptyOutlined';
import { lazyPage } from '../components/lazyPage';

export const openItems = {
  icon,
  recordRepresentation: 'number',
  list: lazyPage(() => import('./OpenItemList'), 'OpenItemList'),
};
