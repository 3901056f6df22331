import icon from '@mui/icons-material/CallSplitOutlined';
import { lazyPage } from '../components/lazyPage';

export const natBlocks = {
  icon,
  recordRepresentation: 'publicCidr',
  list: lazyPage(() => import('./NatBlockList'), 'NatBlockList'),
  create: lazyPage(() => import('./NatBlockForms'), 'NatBlockCreate'),
  edit: lazyPage(() => import('./NatBlockForms'), 'NatBlockEdit'),
};
