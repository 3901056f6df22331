import ProfileIcon from '@mui/icons-material/ManageAccountsOutlined';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import { Logout, UserMenu as RaUserMenu, useTranslate, useUserMenu } from 'react-admin';
import { Link } from 'react-router-dom';

/** Who is signed in: their own page, and the way out. */
export const UserMenu = () => (
  <RaUserMenu>
    <ProfileItem />
    <Logout />
  </RaUserMenu>
);

const ProfileItem = () => {
  const translate = useTranslate();
  const menu = useUserMenu();
  return (
    <MenuItem component={Link} to="/profile" onClick={menu?.onClose}>
      <ListItemIcon>
        <ProfileIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('resources.profile.title')}</ListItemText>
    </MenuItem>
  );
};
