import icon from '@mui/icons-material/SpeedOutlined';
import { lazyPage } from '../components/lazyPage';

export const radiusServices = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./ServiceList'), 'ServiceList'),
  create: lazyPage(() => import('./ServiceForms'), 'ServiceCreate'),
  edit: lazyPage(() => import('./ServiceForms'), 'ServiceEdit'),
};
