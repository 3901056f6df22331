import { useEffect } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { sessionEnd } from '../providers/providers';

/** Leads to the sign-in, and from there back to this page, once the session is over. */
export const LeaveWithSession = () => {
  const leave = useLogoutIfAccessDenied();
  useEffect(() => sessionEnd.subscribe((end) => void leave(end)), [leave]);
  return null;
};
