import { CheckForApplicationUpdate, Layout as RaLayout, type LayoutProps } from 'react-admin';
import { ConflictDialog } from '../components/ConflictDialog';
import { AppBar } from './AppBar';
import { LeaveWithSession } from './LeaveWithSession';
import { Menu } from './Menu';
import { Sidebar } from './Sidebar';

/** The frame round every page. It offers a reload when a newer build of the admin is served. */
export const Layout = ({ children }: LayoutProps) => (
  <RaLayout appBar={AppBar} menu={Menu} sidebar={Sidebar} appBarAlwaysOn>
    {children}
    <ConflictDialog />
    <LeaveWithSession />
    <CheckForApplicationUpdate />
  </RaLayout>
);
