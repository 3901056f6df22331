import icon from '@mui/icons-material/VpnKeyOutlined';
import whitelistIcon from '@mui/icons-material/VerifiedUserOutlined';
import { lazyPage } from '../components/lazyPage';

export const radiusAccounts = {
  icon,
  recordRepresentation: 'username',
  list: lazyPage(() => import('./AccountList'), 'AccountList'),
  create: lazyPage(() => import('./AccountForms'), 'AccountCreate'),
  edit: lazyPage(() => import('./AccountForms'), 'AccountEdit'),
  show: lazyPage(() => import('./AccountShow'), 'AccountShow'),
};

/** Accounts from a file; reached from their list. */
export const radiusAccountImport = {
  list: lazyPage(() => import('./import/AccountImportPage'), 'AccountImportPage'),
};

/** The accounts that are kept connected though their customer be in default. */
export const radiusWhitelist = {
  icon: whitelistIcon,
  list: lazyPage(() => import('./WhitelistList'), 'WhitelistList'),
};
