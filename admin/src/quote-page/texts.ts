import englishErrors from '../i18n/en/errors';
import englishQuotes from '../i18n/en/quotes';
import italianErrors from '../i18n/it/errors';
import italianQuotes from '../i18n/it/quotes';
import { LinkError } from '../signing-page/link-call';
import { filled, type PageLanguage } from '../signing-page/texts';

const italian = {
  title: 'Preventivo',
  loading: 'Un momento…',
  again: 'Riprova',
  heading: 'Preventivo n. %{quote}',
  hello: '%{customer}, ecco il nostro preventivo: %{title}.',
  until: 'Lo puoi accettare fino al %{day}.',
  monthly: 'Ogni mese',
  once: 'Una volta sola',
  options: 'Scegli le opzioni',
  options_hint: 'Spunta quelle che vuoi: i totali cambiano subito.',
  a_month: 'al mese',
  one_off: 'una volta',
  without_tax: 'IVA esclusa',
  with_tax: '%{total} con IVA',
  discount: 'sconto %{percent}',
  totals: 'Totali',
  conditions: 'Condizioni',
  pdf: 'Scarica il PDF',
  file: 'Preventivo %{quote}.pdf',
  name: 'Nome e cognome di chi accetta',
  name_missing: 'Scrivi nome e cognome.',
  agreed_missing: 'Spunta la frase per accettare.',
  accept: 'Accetta il preventivo',
  accepting: 'Un momento…',
  refuse: 'Non mi interessa',
  refuse_title: 'Non ti interessa?',
  refuse_text: 'Il preventivo viene chiuso e questo collegamento non serve più. Se vuoi, dicci perché.',
  refuse_reason: 'Perché (facoltativo)',
  refuse_do: 'Rifiuta il preventivo',
  cancel: 'Annulla',
  done_title: 'Preventivo accettato',
  done_text: 'Grazie: ti mandiamo una conferma per posta elettronica e ti contattiamo per i prossimi passi.',
  ended: {
    refused: ['Preventivo rifiutato', 'Ci hai detto di no. Se cambi idea, scrivici o chiamaci.'],
    replaced: ['C’è un preventivo più nuovo', 'Apri l’ultimo messaggio che ti abbiamo mandato.'],
    expired: ['Preventivo scaduto', 'Il tempo per accettarlo è passato. Chiamaci: te ne facciamo un altro.'],
  },
};

type Texts = typeof italian;

const english: Texts = {
  title: 'Quote',
  loading: 'One moment…',
  again: 'Try again',
  heading: 'Quote no. %{quote}',
  hello: '%{customer}, this is our quote: %{title}.',
  until: 'You can accept it until %{day}.',
  monthly: 'Each month',
  once: 'Only once',
  options: 'Choose your options',
  options_hint: 'Tick those you want: the totals follow at once.',
  a_month: 'a month',
  one_off: 'once',
  without_tax: 'without VAT',
  with_tax: '%{total} with VAT',
  discount: '%{percent} off',
  totals: 'Totals',
  conditions: 'Terms',
  pdf: 'Download the PDF',
  file: 'Quote %{quote}.pdf',
  name: 'First and last name of who accepts',
  name_missing: 'Write first and last name.',
  agreed_missing: 'Tick the sentence to accept.',
  accept: 'Accept the quote',
  accepting: 'One moment…',
  refuse: 'I’m not interested',
  refuse_title: 'You’re not interested?',
  refuse_text: 'The quote is closed and this link is of no more use. If you like, tell us why.',
  refuse_reason: 'Why (optional)',
  refuse_do: 'Refuse the quote',
  cancel: 'Cancel',
  done_title: 'Quote accepted',
  done_text:
    'Thank you: we are sending you a confirmation by e-mail and will contact you about the next steps.',
  ended: {
    refused: ['Quote refused', 'You told us no. If you change your mind, write or call.'],
    replaced: ['There is a newer quote', 'Open the last message that we sent you.'],
    expired: [
      'Quote out of date',
      'The time to accept it is over. Please call us: we will make you another.',
    ],
  },
};

export const QUOTE_TEXTS: Readonly<Record<PageLanguage, Texts>> = { it: italian, en: english };

const ERRORS: Readonly<Record<PageLanguage, Readonly<Record<string, string>>>> = {
  it: { ...italianErrors.errors, ...italianQuotes.errors },
  en: { ...englishErrors.errors, ...englishQuotes.errors },
};

/** What went wrong, in the customer's language. */
export function quoteSentence(error: unknown, language: PageLanguage): string {
  const errors = ERRORS[language];
  const code = error instanceof LinkError ? error.problem.code : 'unexpected';
  return errors[code] ?? filled(errors.unexpected ?? code, { code });
}
