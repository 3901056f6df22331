import icon from '@mui/icons-material/ApprovalOutlined';
import { lazyPage } from '../components/lazyPage';

export const stampDuty = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./StampDuty'), 'StampDuty'),
};
