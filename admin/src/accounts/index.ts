import icon from '@mui/icons-material/AccountTreeOutlined';
import { lazyPage } from '../components/lazyPage';

export const accounts = {
  icon,
  recordRepresentation: (account: { readonly code: string; readonly name: string }) =>
    `${account.code} · ${account.name}`,
  list: lazyPage(() => import('./AccountList'), 'AccountList'),
  create: lazyPage(() => import('./AccountCreate'), 'AccountCreate'),
  edit: lazyPage(() => import('./AccountEdit'), 'AccountEdit'),
  show: lazyPage(() => import('./AccountShow'), 'AccountShow'),
};

export const chartImport = {
  icon,
  recordRepresentation: 'id',
  list: lazyPage(() => import('./import/ChartImportPage'), 'ChartImportPage'),
};
