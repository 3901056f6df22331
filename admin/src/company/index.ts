import icon from '@mui/icons-material/BusinessOutlined';
import { lazyPage } from '../components/lazyPage';

export const company = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./CompanyPage'), 'CompanyPage'),
};
