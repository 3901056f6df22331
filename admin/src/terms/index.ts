import icon from '@mui/icons-material/GavelOutlined';
import { lazyPage } from '../components/lazyPage';

export const terms = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./TermsList'), 'TermsList'),
  create: lazyPage(() => import('./TermsCreate'), 'TermsCreate'),
  edit: lazyPage(() => import('./TermsEdit'), 'TermsEdit'),
  show: lazyPage(() => import('./TermsShow'), 'TermsShow'),
};
