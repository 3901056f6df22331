import type { Language } from '../../partners/partner-kind';

/** An instant by Italy's clock: `10/03/2026, 10:05:07 CET`. */
export function instantText(instant: Date, language: Language): string {
  return new Intl.DateTimeFormat(language === 'it' ? 'it-IT' : 'en-GB', {
    ...({ day: '2-digit', month: '2-digit', year: 'numeric' } as const),
    ...({ hour: '2-digit', minute: '2-digit', second: '2-digit' } as const),
    timeZone: 'Europe/Rome',
    timeZoneName: 'short',
  }).format(instant);
}
