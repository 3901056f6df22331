import icon from '@mui/icons-material/PowerOffOutlined';
import { lazyPage } from '../components/lazyPage';

export const cutOffRuns = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./CutOffRunList'), 'CutOffRunList'),
  show: lazyPage(() => import('./CutOffRunShow'), 'CutOffRunShow'),
};
