import { Sidebar as RaSidebar, useTranslate, type SidebarProps } from 'react-admin';
import { useIsPhone } from '../components/useIsPhone';

/** On a phone the menu is a dialog over the page, and a dialog needs a name for those who hear it. */
export const Sidebar = (props: SidebarProps) => {
  const translate = useTranslate();
  const phone = useIsPhone();
  return (
    <RaSidebar
      {...props}
      {...(phone ? { slotProps: { paper: { 'aria-label': translate('menu.name') } } } : {})}
    />
  );
};
