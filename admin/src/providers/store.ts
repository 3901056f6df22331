import { localStorageStore, type Store } from 'react-admin';

/** What belongs to the person at the screen and not to the session. */
const KEPT = ['locale', 'theme'];

/** Preferences in the browser. Signing out clears them, except for language and theme. */
export function createStore(): Store {
  const store = localStorageStore('1', 'Ponte');
  return {
    ...store,
    reset() {
      const kept = KEPT.map((key) => [key, store.getItem<string>(key)] as const);
      store.reset();
      for (const [key, value] of kept) store.setItem(key, value);
    },
  };
}
