import type { PartnerKind } from '../partners/partner-kind';

/** Terms of the demo ISP: a file of `templates/terms` for each language, and whom they are for. */
export interface DemoTerms {
  /** File without language and ending. */
  readonly file: string;
  readonly slot: string;
  readonly position: number;
  readonly customerKind: PartnerKind | null;
  readonly name: Readonly<Record<'it' | 'en', string>>;
  readonly title: Readonly<Record<'it' | 'en', string>>;
  readonly clauses: Readonly<Record<'it' | 'en', string>> | null;
}

/** General terms for consumers, for everybody else, and what the GDPR wants told to all. */
export const DEMO_TERMS: readonly DemoTerms[] = [
  {
    ...{ file: 'business', slot: 'general', position: 1, customerKind: null },
    name: { it: 'Generali, aziende ed enti', en: 'General, businesses' },
    title: { it: 'Condizioni generali di contratto', en: 'General terms of contract' },
    clauses: {
      it: 'art. 4.3 (aggiornamento dei canoni), art. 5 (sospensione e risoluzione), art. 7 (rinnovo e recesso), art. 8 (limiti di responsabilità), art. 10 (foro competente)',
      en: 'art. 4.3 (revision of fees), art. 5 (suspension and termination), art. 7 (renewal and withdrawal), art. 8 (limits of liability), art. 10 (competent court)',
    },
  },
  {
    ...{ file: 'consumer', slot: 'general', position: 1, customerKind: 'person' },
    name: { it: 'Generali, consumatori', en: 'General, consumers' },
    title: { it: 'Condizioni generali di contratto', en: 'General terms of contract' },
    clauses: {
      it: 'art. 4.2 (penale per mancata restituzione), art. 6 (sospensione e risoluzione), art. 8.4 (recesso del Fornitore), art. 9 (modifiche delle condizioni)',
      en: 'art. 4.2 (amount owed for equipment not returned), art. 6 (suspension and termination), art. 8.4 (withdrawal of the Provider), art. 9 (changes of terms)',
    },
  },
  {
    ...{ file: 'privacy', slot: 'privacy', position: 2, customerKind: null },
    name: { it: 'Informativa privacy', en: 'Privacy notice' },
    title: {
      it: 'Informativa sul trattamento dei dati personali (art. 13 Reg. UE 2016/679)',
      en: 'Notice on the use of personal data (art. 13 Reg. EU 2016/679)',
    },
    clauses: null,
  },
];
