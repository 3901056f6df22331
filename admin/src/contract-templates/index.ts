import icon from '@mui/icons-material/ArticleOutlined';
import { lazyPage } from '../components/lazyPage';

export const contractTemplates = {
  icon,
  recordRepresentation: 'template',
  list: lazyPage(() => import('./ContractTemplateList'), 'ContractTemplateList'),
  create: lazyPage(() => import('./ContractTemplateForms'), 'ContractTemplateCreate'),
  edit: lazyPage(() => import('./ContractTemplateForms'), 'ContractTemplateEdit'),
};
