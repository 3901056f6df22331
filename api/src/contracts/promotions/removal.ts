import { addDays, type CivilDate } from '@ponte/shared/calendar';

/** What is left of a promotion on a chain once it is taken away: nothing of it was billed, or it ends with what was. */
export type Removal = 'gone' | 'over' | { readonly endsOn: CivilDate };

/**
 * Takes a promotion from a chain as far as no bill has got: `gone` when it never came to bear, `over` when it had ended by
 * itself, else its new last day.
 */
export function removal(
  { startsOn, endsOn }: { readonly startsOn: CivilDate; readonly endsOn: CivilDate | null },
  openDay: CivilDate,
): Removal {
  if (startsOn >= openDay) return 'gone';
  return endsOn !== null && endsOn < openDay ? 'over' : { endsOn: addDays(openDay, -1) };
}
