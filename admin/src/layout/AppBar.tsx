import { AppBar as RaAppBar, LoadingIndicator, TitlePortal, ToggleThemeButton } from 'react-admin';
import { LocaleSwitch } from './LocaleSwitch';
import { UserMenu } from './UserMenu';

const tools = (
  <>
    <LocaleSwitch />
    <ToggleThemeButton />
    <LoadingIndicator />
  </>
);

/** Title of the page, language, theme, refresh, and who is signed in. */
export const AppBar = () => (
  <RaAppBar alwaysOn toolbar={tools} userMenu={<UserMenu />}>
    <TitlePortal component="h1" sx={{ fontSize: '1.05rem', fontWeight: 600 }} />
  </RaAppBar>
);
