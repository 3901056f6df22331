import icon from '@mui/icons-material/RuleOutlined';
import { lazyPage } from '../components/lazyPage';

export const dunningPolicies = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./PolicyList'), 'PolicyList'),
  create: lazyPage(() => import('./PolicyCreate'), 'PolicyCreate'),
  edit: lazyPage(() => import('./PolicyEdit'), 'PolicyEdit'),
};
