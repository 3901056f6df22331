import icon from '@mui/icons-material/EventRepeatOutlined';
import { lazyPage } from '../components/lazyPage';

export const paymentTerms = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./PaymentTermList'), 'PaymentTermList'),
  create: lazyPage(() => import('./PaymentTermCreate'), 'PaymentTermCreate'),
  edit: lazyPage(() => import('./PaymentTermEdit'), 'PaymentTermEdit'),
};
