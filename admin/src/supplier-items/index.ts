import icon from '@mui/icons-material/EventNoteOutlined';
import { lazyPage } from '../components/lazyPage';

export const supplierItems = {
  icon,
  recordRepresentation: 'number',
  list: lazyPage(() => import('./SupplierItemList'), 'SupplierItemList'),
};
