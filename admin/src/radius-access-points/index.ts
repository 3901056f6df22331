import icon from '@mui/icons-material/CellTowerOutlined';
import { lazyPage } from '../components/lazyPage';

export const radiusAccessPoints = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./PointList'), 'PointList'),
  create: lazyPage(() => import('./PointCreate'), 'PointCreate'),
  edit: lazyPage(() => import('./PointEdit'), 'PointEdit'),
  show: lazyPage(() => import('./PointShow'), 'PointShow'),
};
