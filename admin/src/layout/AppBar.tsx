import { AppBar as RaAppBar, LoadingIndicator, TitlePortal, ToggleThemeButton } from 'react-admin';
import { LocaleSwitch } from './LocaleSwitch';

const tools = (
  <>
    <LocaleSwitch />
    <ToggleThemeButton />
    <LoadingIndicator />
  </>
);

/** Title of the page, language, theme, refresh, and who is signed in. */
export const AppBar = () => (
  <RaAppBar alwaysOn toolbar={tools}>
    <TitlePortal sx={{ fontSize: '1.05rem', fontWeight: 600 }} />
  </RaAppBar>
);
