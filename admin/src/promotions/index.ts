import icon from '@mui/icons-material/RedeemOutlined';
import type { components } from '@ponte/shared/generated/api-types';
import { lazyPage } from '../components/lazyPage';

export const promotions = {
  icon,
  recordRepresentation: ({ code, name }: components['schemas']['PromotionDto']) => `${code} · ${name}`,
  list: lazyPage(() => import('./PromotionList'), 'PromotionList'),
  create: lazyPage(() => import('./PromotionCreate'), 'PromotionCreate'),
  edit: lazyPage(() => import('./PromotionEdit'), 'PromotionEdit'),
  show: lazyPage(() => import('./PromotionShow'), 'PromotionShow'),
};
