import icon from '@mui/icons-material/MarkEmailReadOutlined';
import { lazyPage } from '../components/lazyPage';

export const caughtMails = {
  icon,
  recordRepresentation: 'subject',
  list: lazyPage(() => import('./CaughtMailList'), 'CaughtMailList'),
  show: lazyPage(() => import('./CaughtMailShow'), 'CaughtMailShow'),
};
