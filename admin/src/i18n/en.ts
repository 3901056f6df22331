import reactAdmin from 'ra-language-english';
import type { StringMap, TranslationMessages } from 'react-admin';
import { mergeMessages, messagesIn } from './messages';

const files = import.meta.glob<{ default: StringMap }>('./en/*.ts', { eager: true });

/** All English texts: react-admin's, then one file a resource from `i18n/en`. */
export const english: TranslationMessages = mergeMessages(reactAdmin, messagesIn(files));
