import icon from '@mui/icons-material/GridOnOutlined';
import { lazyPage } from '../components/lazyPage';

export const cohorts = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./Cohorts'), 'Cohorts'),
};
