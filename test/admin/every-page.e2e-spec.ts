import { MENU } from '../../admin/src/layout/menu-groups';
import { everyPageIsFit } from './fit-pages';

/** The other half is in `every-page-on`: the two are walked side by side. */
everyPageIsFit(MENU.filter((_, index) => index % 2 === 0));
