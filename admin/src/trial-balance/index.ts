import icon from '@mui/icons-material/BalanceOutlined';
import { lazyPage } from '../components/lazyPage';

export const trialBalance = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./TrialBalance'), 'TrialBalance'),
};
