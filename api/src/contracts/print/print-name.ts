import type { Language } from '../../partners/partner-kind';

const NOUNS: Readonly<Record<Language, string>> = { it: 'Contratto', en: 'Contract' };

/** What stands in the lower margin of each page. */
export function printTitle(code: string, customer: string, language: Language): string {
  return `${NOUNS[language]} ${code} – ${customer}`;
}

/** Name of the file: `Contratto 2026-00042.pdf`. */
export function printName(code: string, language: Language): string {
  return `${NOUNS[language]} ${code.replaceAll(/[\\/:*?"<>|]/g, '-')}.pdf`;
}
