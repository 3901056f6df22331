import icon from '@mui/icons-material/CategoryOutlined';
import { lazyPage } from '../components/lazyPage';

export const productCategories = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./ProductCategoryList'), 'ProductCategoryList'),
  create: lazyPage(() => import('./ProductCategoryCreate'), 'ProductCategoryCreate'),
  edit: lazyPage(() => import('./ProductCategoryEdit'), 'ProductCategoryEdit'),
};
