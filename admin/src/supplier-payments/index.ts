import icon from '@mui/icons-material/AccountBalanceOutlined';
import { lazyPage } from '../components/lazyPage';

export const supplierPayments = {
  icon,
  recordRepresentation: (payment: { readonly id: number }) => `n. ${payment.id}`,
  list: lazyPage(() => import('./SupplierPaymentList'), 'SupplierPaymentList'),
  create: lazyPage(() => import('./SupplierPaymentCreate'), 'SupplierPaymentCreate'),
  show: lazyPage(() => import('./SupplierPaymentShow'), 'SupplierPaymentShow'),
};
