import icon from '@mui/icons-material/CreditCardOutlined';
import { lazyPage } from '../components/lazyPage';

export const paymentMethods = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./PaymentMethodList'), 'PaymentMethodList'),
  create: lazyPage(() => import('./PaymentMethodCreate'), 'PaymentMethodCreate'),
  edit: lazyPage(() => import('./PaymentMethodEdit'), 'PaymentMethodEdit'),
};
