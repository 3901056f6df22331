import { DomainError, type FieldFault } from '@ponte/shared/domain-error';
import type { RecordedLine } from '../../invoicing/bills/bill-recordings.service';
import { wantedChanges, type BookedBill, type CostAccount } from '../bill-accounts/account-change';

/**
 * The lines that a bill is recorded again with, as they are wanted: on accounts that may take a cost, for periods that have two ends or none.
 * `bill.invalid-corrections` with the faults by field.
 */
export function recordedLines(
  lines: BookedBill['lines'],
  wanted: readonly RecordedLine[],
  accounts: ReadonlyMap<string, CostAccount>,
): readonly RecordedLine[] {
  const faults: FieldFault[] = [...wantedChanges(lines, wanted, accounts).faults];
  for (const [index, { periodFrom, periodTo }] of wanted.entries()) {
    const none = periodFrom === null && periodTo === null;
    if (none || (periodFrom !== null && periodTo !== null && periodFrom < periodTo)) continue;
    faults.push({ field: `lines.${index}.periodTo`, code: 'bill-line.invalid-period' });
  }
  if (faults.length > 0) throw new DomainError('bill.invalid-corrections', {}, faults);
  return wanted;
}
