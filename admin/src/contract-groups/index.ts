import icon from '@mui/icons-material/FolderCopyOutlined';
import { lazyPage } from '../components/lazyPage';

export const contractGroups = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./ContractGroupList'), 'ContractGroupList'),
  create: lazyPage(() => import('./ContractGroupCreate'), 'ContractGroupCreate'),
  edit: lazyPage(() => import('./ContractGroupEdit'), 'ContractGroupEdit'),
  show: lazyPage(() => import('./ContractGroupShow'), 'ContractGroupShow'),
};
