import icon from '@mui/icons-material/MailOutlined';
import { lazyPage } from '../components/lazyPage';

export const messages = {
  icon,
  recordRepresentation: 'subject',
  list: lazyPage(() => import('./MessageList'), 'MessageList'),
  show: lazyPage(() => import('./MessageShow'), 'MessageShow'),
};
