import icon from '@mui/icons-material/AccountBalanceOutlined';
import { lazyPage } from '../components/lazyPage';

export const vatSettlements = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./VatSettlements'), 'VatSettlements'),
};
