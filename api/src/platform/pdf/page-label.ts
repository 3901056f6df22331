/** What stands at the foot of a page: `Pagina 1 di 3`, or `Page 1 of 3` in English. `page` counts from 1. */
export function pageLabel(page: number, pages: number, language: string): string {
  return language.startsWith('en') ? `Page ${page} of ${pages}` : `Pagina ${page} di ${pages}`;
}
