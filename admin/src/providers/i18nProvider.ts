import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { italian } from '../i18n/it';

const LOCALES = [
  { locale: 'it', name: 'Italiano' },
  { locale: 'en', name: 'English' },
];

/** Italian comes with the first load; English is fetched when somebody chooses it. */
function messagesOf(locale: string): TranslationMessages | Promise<TranslationMessages> {
  return locale === 'en' ? import('../i18n/en').then(({ english }) => english) : italian;
}

const polyglot = polyglotI18nProvider(messagesOf, 'it', LOCALES, { allowMissing: true });

/** The texts. Changing the language also tells the browser, for those who hear the page read. */
export const i18nProvider: I18nProvider = {
  ...polyglot,
  changeLocale: async (locale: string) => {
    await polyglot.changeLocale(locale);
    document.documentElement.lang = locale;
  },
};
