import { useTranslate } from 'react-admin';

/** Says how many months after the one they began in: `Dopo 3 mesi`. */
export function useSince(): (months: number) => string {
  const translate = useTranslate();
  return (months) =>
    translate(`resources.cohorts.${months === 0 ? 'at_once' : 'after'}`, { smart_count: months });
}
