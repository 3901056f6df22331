import icon from '@mui/icons-material/PercentOutlined';
import { lazyPage } from '../components/lazyPage';

export const taxCodes = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./TaxCodeList'), 'TaxCodeList'),
  create: lazyPage(() => import('./TaxCodeCreate'), 'TaxCodeCreate'),
  edit: lazyPage(() => import('./TaxCodeEdit'), 'TaxCodeEdit'),
};
