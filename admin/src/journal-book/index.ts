import icon from '@mui/icons-material/MenuBookOutlined';
import { lazyPage } from '../components/lazyPage';

export const journalBook = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./JournalBook'), 'JournalBook'),
};
