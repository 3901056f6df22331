import icon from '@mui/icons-material/PlaylistAddCheckOutlined';
import { lazyPage } from '../components/lazyPage';

export const billingRuns = {
  icon,
  recordRepresentation: (run: { readonly id: number }) => `n. ${run.id}`,
  list: lazyPage(() => import('./BillingRunList'), 'BillingRunList'),
  create: lazyPage(() => import('./BillingRunCreate'), 'BillingRunCreate'),
  show: lazyPage(() => import('./BillingRunShow'), 'BillingRunShow'),
};
