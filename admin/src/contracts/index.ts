import icon from '@mui/icons-material/DescriptionOutlined';
import { lazyPage } from '../components/lazyPage';

export const contracts = {
  icon,
  recordRepresentation: 'code',
  list: lazyPage(() => import('./ContractList'), 'ContractList'),
  create: lazyPage(() => import('./ContractCreate'), 'ContractCreate'),
  edit: lazyPage(() => import('./ContractEdit'), 'ContractEdit'),
  show: lazyPage(() => import('./ContractShow'), 'ContractShow'),
};
