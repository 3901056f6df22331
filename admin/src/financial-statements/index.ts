import icon from '@mui/icons-material/AssessmentOutlined';
import { lazyPage } from '../components/lazyPage';

export const financialStatements = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./FinancialStatements'), 'FinancialStatements'),
};
