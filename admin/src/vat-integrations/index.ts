import icon from '@mui/icons-material/PublishedWithChangesOutlined';
import { lazyPage } from '../components/lazyPage';

export const vatIntegrations = {
  icon,
  recordRepresentation: 'number',
  list: lazyPage(() => import('./VatIntegrationList'), 'VatIntegrationList'),
};

/** Bills that wait for theirs; reached from the list of integrations. */
export const dueIntegrations = {
  icon,
  recordRepresentation: 'number',
  list: lazyPage(() => import('./DueIntegrationList'), 'DueIntegrationList'),
};
