import reactAdmin from '@dslab/ra-language-italian';
import type { StringMap, TranslationMessages } from 'react-admin';
import { mergeMessages, messagesIn } from './messages';

const files = import.meta.glob<{ default: StringMap }>('./it/*.ts', { eager: true });

/** All Italian texts: react-admin's, then one file a resource from `i18n/it`. */
export const italian: TranslationMessages = mergeMessages(reactAdmin, messagesIn(files));
