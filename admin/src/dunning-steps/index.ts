import icon from '@mui/icons-material/HistoryOutlined';
import { lazyPage } from '../components/lazyPage';

export const dunningSteps = {
  icon,
  list: lazyPage(() => import('./StepList'), 'StepList'),
};
