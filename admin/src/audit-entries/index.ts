import icon from '@mui/icons-material/HistoryOutlined';
import { lazyPage } from '../components/lazyPage';

export const auditEntries = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./AuditEntryList'), 'AuditEntryList'),
};
