import icon from '@mui/icons-material/PercentOutlined';
import { lazyPage } from '../components/lazyPage';

export const sufferedWithholdings = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./SufferedWithholdings'), 'SufferedWithholdings'),
};
