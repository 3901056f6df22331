import icon from '@mui/icons-material/EventNoteOutlined';
import { lazyPage } from '../components/lazyPage';

export const agedBalance = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./AgedBalance'), 'AgedBalance'),
};
