import icon from '@mui/icons-material/ContactPageOutlined';
import { lazyPage } from '../components/lazyPage';

export const partnerLedgers = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./PartnerLedgerList'), 'PartnerLedgerList'),
  show: lazyPage(() => import('./PartnerLedgerShow'), 'PartnerLedgerShow'),
};
