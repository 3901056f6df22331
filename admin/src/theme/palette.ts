import type { PaletteOptions } from '@mui/material/styles';

/** Calm colours: a deep lagoon blue on paper, its pale sister on slate. Text passes WCAG AA (4.5:1) on every surface here. */
export const lightPalette: PaletteOptions = {
  mode: 'light',
  primary: { main: '#1d5b6f', light: '#2f7a92', dark: '#13424f', contrastText: '#ffffff' },
  secondary: { main: '#6a5320', light: '#8a6f35', dark: '#4a3913', contrastText: '#ffffff' },
  success: { main: '#256b45', light: '#3a8a5d', dark: '#1a5033', contrastText: '#ffffff' },
  warning: { main: '#8a5a00', light: '#b47a12', dark: '#6b4500', contrastText: '#ffffff' },
  error: { main: '#a8332f', light: '#c4524e', dark: '#84231f', contrastText: '#ffffff' },
  info: { main: '#2b5f9e', light: '#4a7fbd', dark: '#1d4677', contrastText: '#ffffff' },
  background: { default: '#f5f6f7', paper: '#ffffff' },
  text: { primary: '#1b2529', secondary: '#536067' },
  divider: '#dfe3e5',
};

export const darkPalette: PaletteOptions = {
  mode: 'dark',
  primary: { main: '#86c5d8', light: '#a9d9e7', dark: '#5ea5ba', contrastText: '#0c1d23' },
  secondary: { main: '#d3b877', light: '#e4d0a0', dark: '#b0944f', contrastText: '#201803' },
  success: { main: '#84c9a0', light: '#a8dcbd', dark: '#5aa67a', contrastText: '#0b1f14' },
  warning: { main: '#e0b25c', light: '#eccb8b', dark: '#bd8d35', contrastText: '#211700' },
  error: { main: '#f0938c', light: '#f7b5b0', dark: '#d06a63', contrastText: '#2a0705' },
  info: { main: '#93b8e4', light: '#b6d0ef', dark: '#6a95c9', contrastText: '#071729' },
  background: { default: '#12181b', paper: '#1a2226' },
  text: { primary: '#e3e9ec', secondary: '#a2b0b7' },
  divider: '#2c373c',
};

/** Colours of chart series, in order; told apart also by those who don't see red and green. */
export const SERIES = {
  light: ['#1d5b6f', '#c98a2b', '#7b8a91', '#8c5a86', '#4f8a5b'],
  dark: ['#86c5d8', '#d9a95a', '#8c9aa1', '#c49abf', '#8fc49b'],
} as const;
