import icon from '@mui/icons-material/PaymentsOutlined';
import { lazyPage } from '../components/lazyPage';

export const payments = {
  icon,
  recordRepresentation: (payment: { readonly id: number }) => `n. ${payment.id}`,
  list: lazyPage(() => import('./PaymentList'), 'PaymentList'),
  create: lazyPage(() => import('./PaymentCreate'), 'PaymentCreate'),
  show: lazyPage(() => import('./PaymentShow'), 'PaymentShow'),
};
