import englishSignatures from '../i18n/en/signatures';
import englishErrors from '../i18n/en/errors';
import italianSignatures from '../i18n/it/signatures';
import italianErrors from '../i18n/it/errors';
import { LinkError } from './link-call';

export type PageLanguage = 'it' | 'en';

const italian = {
  title: 'Firma del contratto',
  steps: { read: 'Leggi', consents: 'Conferma', draw: 'Firma', code: 'Codice' },
  step: 'Passo %{at} di %{of}',
  loading: 'Un momento…',
  again: 'Riprova',
  next: 'Avanti',
  back: 'Indietro',
  contract: 'Contratto n. %{code}',
  hello: '%{name}, questo è il tuo contratto',
  read_hint: 'Leggilo fino in fondo: poi puoi andare avanti.',
  read_left: 'Ancora da leggere',
  read_more: 'Scorri fino in fondo',
  read_done: 'Hai letto tutto',
  page_title: 'Il contratto',
  open_pdf: 'Scarica il PDF (%{pages} pagine)',
  consents_title: 'Che cosa confermi',
  consents_hint: 'Spunta ogni riga una per una.',
  required: 'Necessario per firmare',
  optional: 'Facoltativo: puoi anche lasciarli vuoti',
  missing: 'Per firmare servono tutte le righe della prima parte.',
  draw_title: 'La tua firma',
  draw_hint: 'Firma con il dito nel riquadro.',
  draw_pad: 'Riquadro per la firma',
  draw_clear: 'Cancella',
  draw_type: 'Preferisco scrivere il nome',
  draw_draw: 'Preferisco disegnarla',
  draw_name: 'Nome e cognome',
  draw_empty: 'Manca la firma.',
  code_title: 'Il codice',
  code_sent: 'Abbiamo mandato un codice di 6 cifre a %{to}. Vale 10 minuti.',
  code_label: 'Codice',
  code_again: 'Mandamene un altro',
  code_wait: 'Un altro codice fra %{seconds} s',
  code_left: 'Il codice non è giusto. Tentativi rimasti: %{triesLeft}.',
  code_empty: 'Scrivi le 6 cifre del codice.',
  sign: 'Firma il contratto',
  signing: 'Firma in corso…',
  done_title: 'Contratto firmato',
  done_mail: 'Ti mandiamo la copia firmata a %{to}. La puoi scaricare anche da qui.',
  done_here: 'Puoi scaricare qui la copia firmata.',
  done_tablet: 'Grazie. Restituisci pure il tablet.',
  download: 'Scarica la copia firmata',
  refuse: 'Non voglio firmare',
  refuse_title: 'Non vuoi firmare?',
  refuse_text: 'La proposta viene chiusa e questo collegamento non serve più. Se vuoi, dicci perché.',
  refuse_reason: 'Perché (facoltativo)',
  refuse_do: 'Rifiuta la proposta',
  cancel: 'Annulla',
  ended: {
    refused: ['Proposta rifiutata', 'Hai detto di no a questa proposta. Se cambi idea, scrivici.'],
    revoked: ['Collegamento ritirato', 'Abbiamo ritirato questa proposta. Se non sai perché, chiamaci.'],
    expired: ['Collegamento scaduto', 'Il tempo per firmare è passato. Chiamaci: te ne mandiamo un altro.'],
  },
  reach: 'Hai domande? %{reach}',
};

type Texts = typeof italian;

const english: Texts = {
  title: 'Sign your contract',
  steps: { read: 'Read', consents: 'Confirm', draw: 'Sign', code: 'Code' },
  step: 'Step %{at} of %{of}',
  loading: 'One moment…',
  again: 'Try again',
  next: 'Next',
  back: 'Back',
  contract: 'Contract no. %{code}',
  hello: '%{name}, this is your contract',
  read_hint: 'Read it to the end: then you can go on.',
  read_left: 'Not read yet',
  read_more: 'Scroll to the end',
  read_done: 'You have read it all',
  page_title: 'The contract',
  open_pdf: 'Download the PDF (%{pages} pages)',
  consents_title: 'What you confirm',
  consents_hint: 'Tick each line by itself.',
  required: 'Needed to sign',
  optional: 'Optional: you may leave these empty',
  missing: 'To sign, all lines of the first part are needed.',
  draw_title: 'Your signature',
  draw_hint: 'Sign with your finger in the frame.',
  draw_pad: 'Frame for the signature',
  draw_clear: 'Clear',
  draw_type: 'I’d rather type my name',
  draw_draw: 'I’d rather draw it',
  draw_name: 'First and last name',
  draw_empty: 'The signature is missing.',
  code_title: 'The code',
  code_sent: 'We have sent a code of 6 digits to %{to}. It is good for 10 minutes.',
  code_label: 'Code',
  code_again: 'Send me another',
  code_wait: 'Another code in %{seconds} s',
  code_left: 'The code is not right. Tries left: %{triesLeft}.',
  code_empty: 'Write the 6 digits of the code.',
  sign: 'Sign the contract',
  signing: 'Signing…',
  done_title: 'Contract signed',
  done_mail: 'We are sending the signed copy to %{to}. You can download it here as well.',
  done_here: 'You can download the signed copy here.',
  done_tablet: 'Thank you. You may hand the tablet back.',
  download: 'Download the signed copy',
  refuse: 'I don’t want to sign',
  refuse_title: 'You don’t want to sign?',
  refuse_text: 'The proposal is closed and this link is of no more use. If you like, tell us why.',
  refuse_reason: 'Why (optional)',
  refuse_do: 'Refuse the proposal',
  cancel: 'Cancel',
  ended: {
    refused: ['Proposal refused', 'You said no to this proposal. If you change your mind, write to us.'],
    revoked: ['Link withdrawn', 'We have withdrawn this proposal. If you don’t know why, please call us.'],
    expired: ['Link out of date', 'The time to sign is over. Please call us: we will send you another.'],
  },
  reach: 'Any questions? %{reach}',
};

export const TEXTS: Readonly<Record<PageLanguage, Texts>> = { it: italian, en: english };

const ERRORS: Readonly<Record<PageLanguage, Readonly<Record<string, string>>>> = {
  it: { ...italianErrors.errors, ...italianSignatures.errors },
  en: { ...englishErrors.errors, ...englishSignatures.errors },
};

type Values = Readonly<Record<string, string | number>>;

/** A text with its values in place of `%{name}`. */
export function filled(text: string, values: Values): string {
  return text.replace(/%\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** What went wrong, in the signer's language. */
export function sentence(error: unknown, language: PageLanguage): string {
  const errors = ERRORS[language];
  const code = error instanceof LinkError ? error.problem.code : 'unexpected';
  const triesLeft = error instanceof LinkError ? error.problem.params?.triesLeft : undefined;
  if (code === 'signing-code.invalid' && typeof triesLeft === 'number') {
    return filled(TEXTS[language].code_left, { triesLeft });
  }
  return errors[code] ?? filled(errors.unexpected ?? code, { code });
}

/** The language before the contract's own is known. */
export function browserLanguage(): PageLanguage {
  return navigator.language.startsWith('it') ? 'it' : 'en';
}
