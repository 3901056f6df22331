import icon from '@mui/icons-material/Inventory2Outlined';
import type { components } from '@ponte/shared/generated/api-types';
import { lazyPage } from '../components/lazyPage';

export const products = {
  icon,
  recordRepresentation: ({ code, name }: components['schemas']['ProductDto']) => `${code} · ${name}`,
  list: lazyPage(() => import('./ProductList'), 'ProductList'),
  create: lazyPage(() => import('./ProductCreate'), 'ProductCreate'),
  edit: lazyPage(() => import('./ProductEdit'), 'ProductEdit'),
};
