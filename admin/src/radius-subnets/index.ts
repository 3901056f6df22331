import icon from '@mui/icons-material/LanOutlined';
import { lazyPage } from '../components/lazyPage';

export const radiusSubnets = {
  icon,
  recordRepresentation: 'cidr',
  list: lazyPage(() => import('./SubnetList'), 'SubnetList'),
  create: lazyPage(() => import('./SubnetCreate'), 'SubnetCreate'),
  edit: lazyPage(() => import('./SubnetEdit'), 'SubnetEdit'),
  show: lazyPage(() => import('./SubnetShow'), 'SubnetShow'),
};
