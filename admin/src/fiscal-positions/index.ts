import icon from '@mui/icons-material/PublicOutlined';
import { lazyPage } from '../components/lazyPage';

export const fiscalPositions = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./FiscalPositionList'), 'FiscalPositionList'),
  create: lazyPage(() => import('./FiscalPositionCreate'), 'FiscalPositionCreate'),
  edit: lazyPage(() => import('./FiscalPositionEdit'), 'FiscalPositionEdit'),
};
