import icon from '@mui/icons-material/MenuBookOutlined';
import { lazyPage } from '../components/lazyPage';

export const journalEntries = {
  icon,
  recordRepresentation: 'description',
  list: lazyPage(() => import('./JournalEntryList'), 'JournalEntryList'),
  create: lazyPage(() => import('./JournalEntryCreate'), 'JournalEntryCreate'),
  edit: lazyPage(() => import('./JournalEntryEdit'), 'JournalEntryEdit'),
  show: lazyPage(() => import('./JournalEntryShow'), 'JournalEntryShow'),
};
