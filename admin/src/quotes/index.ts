import icon from '@mui/icons-material/RequestQuoteOutlined';
import { lazyPage } from '../components/lazyPage';
import { quoteName } from './quote-name';

export const quotes = {
  icon,
  recordRepresentation: quoteName,
  list: lazyPage(() => import('./QuoteList'), 'QuoteList'),
  create: lazyPage(() => import('./QuoteCreate'), 'QuoteCreate'),
  edit: lazyPage(() => import('./QuoteEdit'), 'QuoteEdit'),
  show: lazyPage(() => import('./QuoteShow'), 'QuoteShow'),
};
