import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider, TranslationMessages } from 'react-admin';
import { italian } from '../i18n/it';

export const LOCALES = [
  { locale: 'it', name: 'Italiano' },
  { locale: 'en', name: 'English' },
];

/** Italian comes with the first load; English is fetched when somebody chooses it. */
export const i18nProvider: I18nProvider = polyglotI18nProvider(messagesOf, 'it', LOCALES, {
  allowMissing: true,
});

function messagesOf(locale: string): TranslationMessages | Promise<TranslationMessages> {
  return locale === 'en' ? import('../i18n/en').then(({ english }) => english) : italian;
}
