import icon from '@mui/icons-material/MenuBookOutlined';
import { lazyPage } from '../components/lazyPage';

export const journalEntries = {
  icon,
  recordRepresentation: 'description',
  list: lazyPage(() => import('./JournalEntryList'), 'JournalEntryList'),
  show: lazyPage(() => import('./JournalEntryShow'), 'JournalEntryShow'),
};
