import { useTranslate } from 'react-admin';
import type { Exclusion } from './defaulter';

const TEXTS = 'resources.defaulters';

/** Why a day is without cut-offs, in words. */
export function useExclusion(): (exclusion: Exclusion) => string {
  const translate = useTranslate();
  return ({ why, weekday, holiday, name }) => {
    if (why === 'weekday') return translate(`${TEXTS}.weekday.${String(weekday)}`);
    if (why === 'holiday') return translate(`${TEXTS}.holiday.${holiday ?? ''}`, { _: holiday });
    return why === 'range' ? (name ?? '') : translate(`${TEXTS}.exclusion.${why}`);
  };
}
