import icon from '@mui/icons-material/DrawOutlined';
import { lazyPage } from '../components/lazyPage';

export const signatures = {
  icon,
  recordRepresentation: 'contractCode',
  list: lazyPage(() => import('./SignatureList'), 'SignatureList'),
  show: lazyPage(() => import('./SignatureShow'), 'SignatureShow'),
};
