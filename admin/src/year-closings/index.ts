import icon from '@mui/icons-material/EventRepeatOutlined';
import { lazyPage } from '../components/lazyPage';

export const yearClosings = {
  icon,
  recordRepresentation: 'year',
  list: lazyPage(() => import('./YearClosings'), 'YearClosings'),
};
