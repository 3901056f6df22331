import icon from '@mui/icons-material/PeopleAltOutlined';
import { lazyPage } from '../components/lazyPage';

export const partners = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./PartnerList'), 'PartnerList'),
  create: lazyPage(() => import('./PartnerCreate'), 'PartnerCreate'),
  edit: lazyPage(() => import('./PartnerEdit'), 'PartnerEdit'),
  show: lazyPage(() => import('./PartnerShow'), 'PartnerShow'),
};
