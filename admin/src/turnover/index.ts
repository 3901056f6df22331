import icon from '@mui/icons-material/StackedBarChartOutlined';
import { lazyPage } from '../components/lazyPage';

export const turnover = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./Turnover'), 'Turnover'),
};
