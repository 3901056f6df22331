import type { components } from '@ponte/shared/generated/api-types';
import type { Formats } from '../fields/formats';
import type { Translate } from '../providers/problem';

type Promotion = components['schemas']['PromotionDto'];

/** What a promotion takes off: `50%`, `5,00 € al mese`. */
export function discountWords(
  { kind, value }: Pick<Promotion, 'kind' | 'value'>,
  translate: Translate,
  { money, percent }: Formats,
): string {
  if (kind === 'percent') return percent(value);
  return translate('resources.promotions.a_month', { amount: money(value) });
}

/** How long it lasts once given. */
export function durationWords(
  { periods, endsOn }: Pick<Promotion, 'periods' | 'endsOn'>,
  translate: Translate,
  { day }: Formats,
): string {
  if (periods !== null) return translate('resources.promotions.for_periods', { smart_count: periods });
  if (endsOn !== null) return translate('resources.promotions.until', { day: day(endsOn) });
  return translate('resources.promotions.ever');
}

/** When it can be given. */
export function validityWords(
  { validFrom, validTo }: Pick<Promotion, 'validFrom' | 'validTo'>,
  translate: Translate,
  { day }: Formats,
): string {
  const words = [
    ...(validFrom === null ? [] : [translate('resources.promotions.since', { day: day(validFrom) })]),
    ...(validTo === null ? [] : [translate('resources.promotions.until', { day: day(validTo) })]),
  ];
  return words.length > 0 ? words.join(' ') : translate('resources.promotions.always');
}
