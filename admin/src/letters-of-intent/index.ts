import icon from '@mui/icons-material/HistoryEduOutlined';
import { lazyPage } from '../components/lazyPage';

export const lettersOfIntent = {
  icon,
  recordRepresentation: 'protocol',
  list: lazyPage(() => import('./LetterList'), 'LetterList'),
  create: lazyPage(() => import('./LetterCreate'), 'LetterCreate'),
  edit: lazyPage(() => import('./LetterEdit'), 'LetterEdit'),
};
