import icon from '@mui/icons-material/AccountCircleOutlined';
import { lazyPage } from '../components/lazyPage';

export const profile = { icon, list: lazyPage(() => import('./ProfilePage'), 'ProfilePage') };
