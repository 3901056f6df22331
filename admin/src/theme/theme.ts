import type { PaletteOptions } from '@mui/material/styles';
import type { RaThemeOptions } from 'react-admin';
import { components } from './components';
import { transitions } from './motion';
import { darkPalette, lightPalette } from './palette';

/** The system's own font: nothing is fetched, and the page looks at home on each desktop. */
const FONT =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif';

function themeOf(palette: PaletteOptions): RaThemeOptions {
  return {
    palette,
    shape: { borderRadius: 6 },
    sidebar: { width: 224, closedWidth: 52 },
    typography: {
      fontFamily: FONT,
      fontSize: 13,
      h4: { fontSize: '1.5rem', fontWeight: 600 },
      h5: { fontSize: '1.25rem', fontWeight: 600 },
      h6: { fontSize: '1.05rem', fontWeight: 600 },
      subtitle2: { fontWeight: 600 },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    transitions,
    components: components(palette),
  };
}

export const lightTheme = themeOf(lightPalette);
export const darkTheme = themeOf(darkPalette);
