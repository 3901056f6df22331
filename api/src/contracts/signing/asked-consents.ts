import type { Language, PartnerKind } from '../../partners/partner-kind';
import { CONSENT_KINDS, type ConsentKind } from '../print/consents';
import type { SignatureKind } from '../print/signature-box';
import type { SignatureChannel } from './request-state';

const REQUIRED = ['contract', 'clauses', 'privacy', 'mandate'] as const;
const OPTIONAL = ['early-start', ...CONSENT_KINDS] as const;

/** What a signer ticks, each by itself. */
export const CONSENT_KEYS = [...REQUIRED, ...OPTIONAL] as const;
export type ConsentKey = (typeof CONSENT_KEYS)[number];

/** A sentence to be ticked, as the signer reads it. */
export interface AskedConsent {
  readonly key: ConsentKey;
  readonly text: string;
  /** Without it there is no contract; all others are free (GDPR art. 7(4)). */
  readonly required: boolean;
}

/** What decides on the questions. */
export interface ConsentSubject {
  readonly boxes: readonly { readonly kind: SignatureKind }[];
  readonly customerKind: PartnerKind;
  readonly channel: SignatureChannel;
}

const TEXTS: Readonly<Record<Language, Readonly<Record<ConsentKey, string>>>> = {
  it: {
    contract:
      'Ho letto il contratto con le condizioni generali e gli allegati, e li accetto. So che con la firma mi obbligo a pagare.',
    clauses:
      'Approvo specificamente, ai sensi degli articoli 1341 e 1342 del codice civile, le clausole indicate nel contratto.',
    privacy:
      'Ho ricevuto e letto l’informativa sul trattamento dei dati personali (art. 13 Reg. UE 2016/679).',
    mandate: 'Autorizzo l’addebito diretto SEPA sul conto indicato nel mandato.',
    'early-start':
      'Chiedo che il servizio cominci prima che siano passati i 14 giorni per il recesso. Se poi recedo, pago quanto ho usato fino ad allora.',
    marketing: 'Acconsento a ricevere comunicazioni commerciali (e-mail, SMS, telefono, posta).',
    profiling: 'Acconsento all’analisi delle mie abitudini di consumo per offerte su misura.',
    'third-parties': 'Acconsento alla comunicazione dei miei dati a terzi per loro finalità commerciali.',
  },
  en: {
    contract:
      'I have read the contract with its general terms and its attachments, and I accept them. I know that signing obliges me to pay.',
    clauses:
      'I specifically approve, under articles 1341 and 1342 of the Italian civil code, the clauses named in the contract.',
    privacy:
      'I have received and read the information on the processing of personal data (art. 13 Reg. EU 2016/679).',
    mandate: 'I authorise the SEPA direct debit from the account named in the mandate.',
    'early-start':
      'I ask that the service begin before the 14 days for withdrawal are over. If I withdraw, I pay for what I used until then.',
    marketing: 'I agree to receive commercial communications (e-mail, SMS, telephone, mail).',
    profiling: 'I agree to the analysis of my consumption for offers made to measure.',
    'third-parties': 'I agree that my data be passed to third parties for commercial purposes of their own.',
  },
};

/**
 * What is asked of who signs this print: what stands in it, and of a consumer at a distance whether the service may begin before his
 * days to think are over (Codice del consumo, art. 51(8) and 57(3)).
 */
export function askedConsents(subject: ConsentSubject, language: Language): AskedConsent[] {
  return CONSENT_KEYS.filter((key) => isAsked(key, subject)).map((key) => ({
    key,
    text: TEXTS[language][key],
    required: (REQUIRED as readonly string[]).includes(key),
  }));
}

function isAsked(key: ConsentKey, { boxes, customerKind, channel }: ConsentSubject): boolean {
  const signs = (kind: SignatureKind): boolean => boxes.some((box) => box.kind === kind);
  if (key === 'contract' || key === 'privacy') return true;
  if (key === 'clauses' || key === 'mandate') return signs(key);
  if (key === 'early-start') return customerKind === 'person' && channel === 'distance';
  return signs('consents');
}

/** Those of the required sentences that were not ticked. */
export function missingConsents(asked: readonly AskedConsent[], ticked: readonly string[]): ConsentKey[] {
  return asked.filter(({ key, required }) => required && !ticked.includes(key)).map(({ key }) => key);
}

/** What was said on the use of data: a free consent that was asked and not ticked is a no. */
export function dataConsents(
  asked: readonly AskedConsent[],
  ticked: readonly string[],
): { readonly kind: ConsentKind; readonly given: boolean }[] {
  return CONSENT_KINDS.filter((kind) => asked.some(({ key }) => key === kind)).map((kind) => ({
    kind,
    given: ticked.includes(kind),
  }));
}
