import { useDeferredValue } from 'react';
import { Sidebar as RaSidebar, useSidebarState, useTranslate, type SidebarProps } from 'react-admin';
import { useIsPhone } from '../components/useIsPhone';

/** On a phone the menu is a dialog over the page, and a dialog needs a name for those who hear it. */
export const Sidebar = (props: SidebarProps) => {
  const phone = useIsPhone();
  return phone ? <PhoneSidebar {...props} /> : <RaSidebar {...props} />;
};

/**
 * It opens when it is asked to, and not because the menu stood open beside the page until the window was made narrow: shut again at
 * once, it would leave the page hidden from those who hear it.
 */
const PhoneSidebar = (props: SidebarProps) => {
  const translate = useTranslate();
  const [open] = useSidebarState();
  const asked = useDeferredValue(open, false);
  return (
    <RaSidebar {...props} open={asked} slotProps={{ paper: { 'aria-label': translate('menu.name') } }} />
  );
};
