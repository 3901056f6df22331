import icon from '@mui/icons-material/VerifiedOutlined';
import { lazyPage } from '../components/lazyPage';

export const reportPrints = {
  icon,
  recordRepresentation: 'fileName',
  list: lazyPage(() => import('./ReportPrintList'), 'ReportPrintList'),
};
