import type { CivilDate } from '@ponte/shared/calendar';

export const PROMOTION_STAGES = ['coming', 'running', 'over'] as const;
/** Where a promotion stands on a day. */
export type PromotionStage = (typeof PROMOTION_STAGES)[number];

/** `endsOn` is the last day; null for ever. */
export function stageOf(
  { startsOn, endsOn }: { readonly startsOn: CivilDate; readonly endsOn: CivilDate | null },
  day: CivilDate,
): PromotionStage {
  if (day < startsOn) return 'coming';
  return endsOn !== null && endsOn < day ? 'over' : 'running';
}
