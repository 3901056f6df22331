import icon from '@mui/icons-material/CodeOutlined';
import { lazyPage } from '../components/lazyPage';

export const einvoices = {
  icon,
  recordRepresentation: 'fileName',
  list: lazyPage(() => import('./EinvoiceList'), 'EinvoiceList'),
};
