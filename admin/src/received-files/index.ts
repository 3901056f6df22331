import icon from '@mui/icons-material/MoveToInboxOutlined';
import { lazyPage } from '../components/lazyPage';

export const receivedFiles = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./ReceivedFileList'), 'ReceivedFileList'),
};
