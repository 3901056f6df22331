import icon from '@mui/icons-material/PendingActionsOutlined';
import { lazyPage } from '../components/lazyPage';

export const jobs = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./JobsPage'), 'JobsPage'),
};
