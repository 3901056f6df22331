import type { RaThemeOptions } from 'react-admin';

/** Whether whoever looks at the page has asked the system to keep things still. */
const STILL = window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Nothing slides, grows or fades where that is not wanted: it is there, or it is not. */
export const transitions: RaThemeOptions['transitions'] = STILL
  ? {
      create: () => 'none',
      getAutoHeightDuration: () => 0,
      duration: {
        ...{ shortest: 0, shorter: 0, short: 0, standard: 0, complex: 0 },
        ...{ enteringScreen: 0, leavingScreen: 0 },
      },
    }
  : {};

/** The wave behind a pressed button. */
export const disableRipple = STILL;
