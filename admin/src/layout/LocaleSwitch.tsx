import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useLocales, useLocaleState, useTranslate } from 'react-admin';

/** The language by its two letters, so that it fits on a phone. The choice is remembered in the browser. */
export const LocaleSwitch = () => {
  const [locale, setLocale] = useLocaleState();
  const locales = useLocales();
  const translate = useTranslate();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  const choose = (chosen: string) => {
    setLocale(chosen);
    setAnchor(null);
  };

  return (
    <>
      <Button
        color="inherit"
        aria-label={`${translate('app.language')}: ${locale.toUpperCase()}`}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ minWidth: 40 }}
      >
        {locale.toUpperCase()}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {locales.map(({ locale: each, name }) => (
          <MenuItem key={each} lang={each} selected={each === locale} onClick={() => choose(each)}>
            {name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
};
