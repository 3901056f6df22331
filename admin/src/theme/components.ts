import type { PaletteOptions, Theme } from '@mui/material/styles';
import type { RaThemeOptions } from 'react-admin';
import { disableRipple } from './motion';

type Components = NonNullable<RaThemeOptions['components']>;

/** Under what floats over the page. */
const FLOATING = '0 6px 24px rgba(0, 0, 0, 0.16)';

/** How MUI's and react-admin's parts look here: flat surfaces parted by hairlines, tables dense but with air. */
export function components(palette: PaletteOptions): Components {
  const hairline = `1px solid ${String(palette.divider)}`;
  return {
    ...surfaces(hairline),
    ...tables(hairline),
    ...forms(palette, hairline),
    ...frame(palette, hairline),
    ...notices(),
  };
}

function surfaces(hairline: string): Components {
  return {
    MuiCssBaseline: { styleOverrides: { body: { fontVariantNumeric: 'tabular-nums' } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiCard: { styleOverrides: { root: { border: hairline } } },
    MuiPopover: {
      styleOverrides: { paper: { border: hairline, boxShadow: FLOATING } },
    },
    // It grows downwards only: what comes while one fills it in must not move the inputs from under the pointer.
    MuiDialog: {
      styleOverrides: {
        container: { alignItems: 'flex-start' },
        paper: {
          border: hairline,
          '&:not(.MuiDialog-paperFullScreen)': { marginTop: '8vh', maxHeight: 'calc(92vh - 32px)' },
        },
      },
    },
    MuiChip: { defaultProps: { size: 'small' }, styleOverrides: { root: { fontWeight: 600 } } },
    MuiButtonBase: { defaultProps: { disableRipple } },
    MuiButton: { defaultProps: { disableElevation: true, size: 'small' } },
    MuiTooltip: { defaultProps: { arrow: true } },
    // It turns beside what is busy, and that says so itself (`aria-busy`).
    MuiCircularProgress: { defaultProps: { 'aria-hidden': true } },
    MuiAlert: { defaultProps: { variant: 'outlined' } },
    MuiTab: { styleOverrides: { root: { minHeight: 42 } } },
    MuiTabs: { styleOverrides: { root: { minHeight: 42 } } },
  };
}

function tables(hairline: string): Components {
  return {
    MuiTable: { defaultProps: { size: 'small' } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderBottom: hairline },
        sizeSmall: {
          padding: '7px 12px',
          '&.MuiTableCell-paddingCheckbox': { padding: '0 4px 0 8px' },
        },
        head: ({ theme }: { theme: Theme }) => ({
          fontSize: '0.78rem',
          fontWeight: 600,
          whiteSpace: 'nowrap',
          color: theme.palette.text.secondary,
        }),
      },
    },
    RaDatagrid: {
      styleOverrides: {
        root: {
          '& .RaDatagrid-tableWrapper': { overflowX: 'auto' },
          '& .RaDatagrid-headerCell': { backgroundColor: 'transparent' },
          '& .RaDatagrid-row:last-of-type > td': { borderBottom: 0 },
        },
      },
    },
    RaSimpleList: { styleOverrides: { root: { '& .RaSimpleList-tertiary': { opacity: 1 } } } },
    RaList: {
      defaultProps: { perPage: 25 },
      // A table wider than the page scrolls in itself.
      styleOverrides: { root: { '& .RaList-main, & .RaList-content': { minWidth: 0 } } },
    },
  };
}

function forms(palette: PaletteOptions, hairline: string): Components {
  return {
    MuiTextField: { defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true } },
    MuiFormControl: {
      defaultProps: { variant: 'outlined', size: 'small', margin: 'dense', fullWidth: true },
    },
    MuiAutocomplete: {
      defaultProps: { fullWidth: true },
      styleOverrides: { paper: { border: hairline, boxShadow: FLOATING } },
    },
    MuiCheckbox: { defaultProps: { slotProps: { root: { 'aria-label': undefined }, input: ownLabel } } },
    // What is said under a field that is closed just now must be read all the same.
    MuiFormHelperText: {
      styleOverrides: {
        root: { marginLeft: 2, marginTop: 2, '&.Mui-disabled': { color: palette.text?.secondary } },
      },
    },
    MuiInputBase: { styleOverrides: { root: { backgroundColor: palette.background?.paper } } },
    // On a phone it stays at the foot of the window, over the form.
    RaToolbar: {
      styleOverrides: {
        root: {
          backgroundColor: 'transparent',
          '&.RaToolbar-mobileToolbar': { backgroundColor: palette.background?.paper, borderTop: hairline },
        },
      },
    },
    RaSimpleFormIterator: { defaultProps: { fullWidth: true } },
    RaLabeled: { styleOverrides: { root: { '& .RaLabeled-label': { fontSize: '0.78rem' } } } },
  };
}

/** react-admin names the checkbox of a row on its frame, where a name is not allowed and says nothing: the input takes it. */
function ownLabel(checkbox: object): { 'aria-label'?: string } {
  return 'aria-label' in checkbox && typeof checkbox['aria-label'] === 'string'
    ? { 'aria-label': checkbox['aria-label'] }
    : {};
}

function frame(palette: PaletteOptions, hairline: string): Components {
  return {
    MuiAppBar: { styleOverrides: { root: { borderBottom: hairline } } },
    RaAppBar: { defaultProps: { color: 'inherit', elevation: 0 } },
    RaTopToolbar: { styleOverrides: { root: { '&&': { backgroundColor: 'transparent' } } } },
    RaListToolbar: { styleOverrides: { root: { '&&': { backgroundColor: 'transparent' } } } },
    RaLayout: {
      styleOverrides: {
        root: {
          minWidth: 0,
          '& .RaLayout-appFrame': { minWidth: 0 },
          '& .RaLayout-content': { minWidth: 0, padding: '0 16px 24px' },
          '@media (max-width: 599.95px)': { '& .RaLayout-content': { padding: '0 8px 16px' } },
        },
      },
    },
    RaSidebar: {
      styleOverrides: {
        root: {
          '& .RaSidebar-fixed': { scrollbarWidth: 'thin' },
          '& .MuiDrawer-paper': { backgroundColor: palette.background?.default },
        },
      },
    },
    RaMenuItemLink: {
      styleOverrides: {
        root: ({ theme }: { theme: Theme }) => ({
          minHeight: 32,
          margin: '1px 8px',
          padding: '3px 10px',
          borderRadius: 6,
          fontSize: '0.9rem',
          color: theme.palette.text.primary,
          '& .RaMenuItemLink-icon': { minWidth: 32, color: theme.palette.text.secondary },
          '& .MuiSvgIcon-root': { fontSize: '1.15rem' },
          '&.RaMenuItemLink-active': {
            color: theme.palette.primary.main,
            backgroundColor: theme.palette.action.selected,
            fontWeight: 600,
            '& .RaMenuItemLink-icon': { color: theme.palette.primary.main },
          },
        }),
      },
    },
  };
}

/** What react-admin says where there is nothing to see is too pale to be read; here it is not. */
function notices(): Components {
  const readable = (message: string) => ({
    styleOverrides: {
      root: ({ theme }: { theme: Theme }) => ({
        [`& .${message}`]: { opacity: 1, color: theme.palette.text.secondary },
      }),
    },
  });
  return {
    RaEmpty: readable('RaEmpty-message'),
    RaAccessDenied: readable('RaAccessDenied-message'),
    RaAuthError: readable('RaAuthError-message'),
    RaNotFound: readable('RaNotFound-message'),
    RaError: readable('RaError-message'),
  };
}
