import icon from '@mui/icons-material/MenuBookTwoTone';
import { lazyPage } from '../components/lazyPage';

export const vatRegisters = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./VatRegister'), 'VatRegister'),
};
