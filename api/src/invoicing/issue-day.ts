import type { CivilDate } from '@ponte/shared/calendar';
import { DomainError } from '@ponte/shared/domain-error';

/**
 * The day a document may bear, or `invoice.invalid-issue-day`: not one to come (SdI refuses it, 00403), and not one before
 * the invoice that it credits (00418).
 */
export function issueDay(on: CivilDate, today: CivilDate, creditedOn: CivilDate | null): CivilDate {
  if (on > today) throw new DomainError('invoice.invalid-issue-day', { on, latest: today });
  if (creditedOn !== null && on < creditedOn)
    throw new DomainError('invoice.invalid-issue-day', { on, earliest: creditedOn });
  return on;
}
