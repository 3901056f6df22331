import icon from '@mui/icons-material/ReceiptLongOutlined';
import { lazyPage } from '../components/lazyPage';

export const invoices = {
  icon,
  recordRepresentation: (invoice: { readonly id: number; readonly number: string | null }) =>
    invoice.number ?? `#${invoice.id}`,
  list: lazyPage(() => import('./InvoiceList'), 'InvoiceList'),
  create: lazyPage(() => import('./InvoiceCreate'), 'InvoiceCreate'),
  edit: lazyPage(() => import('./InvoiceEdit'), 'InvoiceEdit'),
  show: lazyPage(() => import('./InvoiceShow'), 'InvoiceShow'),
};
