import icon from '@mui/icons-material/ReportProblemOutlined';
import { lazyPage } from '../components/lazyPage';

export const radiusOutages = {
  icon,
  recordRepresentation: 'reason',
  list: lazyPage(() => import('./RadiusOutageList'), 'RadiusOutageList'),
};
