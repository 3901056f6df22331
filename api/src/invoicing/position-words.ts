import type { FiscalRule } from '../partners/fiscal-position-facts';
import { formatDay, type Language } from '../platform/pdf/format';
import type { ExplainedLetter, ExplainedPosition } from './explanation';

interface Words {
  readonly byHand: string;
  readonly everybody: string;
  readonly insteadOf: string;
  readonly country: string;
  readonly area: Readonly<Record<Exclude<FiscalRule['area'], 'any'>, string>>;
  readonly kind: Readonly<Record<NonNullable<FiscalRule['partnerKind']>, string>>;
  readonly vat: Readonly<Record<Exclude<FiscalRule['vat'], 'any'>, string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  it: {
    byHand: 'assegnata al cliente',
    everybody: 'per tutti i clienti',
    insteadOf: 'al posto del codice',
    country: 'paese',
    area: { EU: 'altro paese UE', 'extra-EU': 'paese extra UE' },
    kind: { person: 'persona fisica', company: 'azienda', 'public-body': 'ente pubblico' },
    vat: { number: 'con partita IVA', vies: 'partita IVA valida nel VIES' },
  },
  en: {
    byHand: 'given to the customer',
    everybody: 'for all customers',
    insteadOf: 'instead of code',
    country: 'country',
    area: { EU: 'other EU country', 'extra-EU': 'country outside the EU' },
    kind: { person: 'private person', company: 'company', 'public-body': 'public body' },
    vat: { number: 'with a VAT number', vies: 'VAT number valid in VIES' },
  },
};

/** A fiscal position and why it is the customer's, in words: «Intra-comunitario» (altro paese UE, partita IVA valida nel VIES). */
export function positionWords(position: ExplainedPosition, language: Language): string {
  const words = WORDS[language];
  const why = position.byHand ? words.byHand : ruleWords(position, words);
  return `«${position.name}» (${why}), ${words.insteadOf} ${position.replaced}`;
}

/** A letter of intent in words: 08060120341234567-000001 del 12/01/2026, al posto del codice 22v. */
export function letterWords({ protocol, receivedOn, replaced }: ExplainedLetter, language: Language): string {
  const dated = `${protocol} ${language === 'it' ? 'del' : 'of'} ${formatDay(receivedOn, language)}`;
  return replaced === null ? dated : `${dated}, ${WORDS[language].insteadOf} ${replaced}`;
}

function ruleWords({ area, country, partnerKind, vat }: FiscalRule, words: Words): string {
  const conditions = [
    ...(country === null ? [] : [`${words.country} ${country}`]),
    ...(country !== null || area === 'any' ? [] : [words.area[area]]),
    ...(partnerKind === null ? [] : [words.kind[partnerKind]]),
    ...(vat === 'any' ? [] : [words.vat[vat]]),
  ];
  return conditions.length > 0 ? conditions.join(', ') : words.everybody;
}
