import { createAuthProvider } from './authProvider';
import { Conflicts } from './conflicts';
import { createDataProvider } from './dataProvider';
import { Http } from './http';
import { i18nProvider } from './i18nProvider';
import { recordsCache } from './records-cache';
import { SessionEnd } from './session-end';
import { createStore } from './store';
import { writtenValues } from './written-values';

export const sessionEnd = new SessionEnd();

const http = new Http(
  '/api/v1',
  (key, options = {}) => i18nProvider.translate(key, writtenValues(options, i18nProvider.getLocale())),
  sessionEnd,
);

export const conflicts = new Conflicts();
export const authProvider = createAuthProvider(http);
export const dataProvider = createDataProvider(http, conflicts);
export const queryClient = recordsCache();
export const store = createStore();
export { i18nProvider };
