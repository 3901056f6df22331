import icon from '@mui/icons-material/LabelOutlined';
import { lazyPage } from '../components/lazyPage';

export const tags = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./TagList'), 'TagList'),
  create: lazyPage(() => import('./TagCreate'), 'TagCreate'),
  edit: lazyPage(() => import('./TagEdit'), 'TagEdit'),
};
