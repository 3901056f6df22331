import type { Language } from '../../partners/partner-kind';

const SENTENCES: Readonly<Record<Language, string>> = {
  it: 'Ho letto il preventivo e accetto prezzi e condizioni, con le opzioni che ho scelto. So che accettandolo faccio un ordine con obbligo di pagare.',
  en: 'I have read the quote and accept its prices and terms, with the options I chose. I know that by accepting I place an order with an obligation to pay.',
};

/** What is ticked to accept a quote; it names the obligation to pay (Codice del consumo, art. 51). */
export function agreement(language: Language): string {
  return SENTENCES[language];
}
