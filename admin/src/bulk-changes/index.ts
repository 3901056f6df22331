import icon from '@mui/icons-material/DynamicFeedOutlined';
import { lazyPage } from '../components/lazyPage';

export const bulkChanges = {
  icon,
  recordRepresentation: 'title',
  list: lazyPage(() => import('./BulkChangeList'), 'BulkChangeList'),
  create: lazyPage(() => import('./BulkChangeCreate'), 'BulkChangeCreate'),
  show: lazyPage(() => import('./BulkChangeShow'), 'BulkChangeShow'),
};
