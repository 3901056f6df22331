import icon from '@mui/icons-material/ContentPasteOutlined';
import { lazyPage } from '../components/lazyPage';

export const entryTemplates = {
  icon,
  recordRepresentation: 'name',
  list: lazyPage(() => import('./EntryTemplateList'), 'EntryTemplateList'),
  create: lazyPage(() => import('./EntryTemplateCreate'), 'EntryTemplateCreate'),
  edit: lazyPage(() => import('./EntryTemplateEdit'), 'EntryTemplateEdit'),
};
