import { price } from '@ponte/shared/money';
import type { LineRow, NewLine } from './line-chain';
import type { LineChange, LineSurgery } from './line-changes';
import type { ContractEventKind } from './contract-event-kind';

/** What the history keeps of a change of one contract. */
export interface ChangeNote {
  readonly contractId: number;
  readonly kind: ContractEventKind;
  readonly on: string;
  readonly reason: string | null;
  readonly details: Record<string, unknown> | null;
}

/** What a line costs, as the history tells it; decimal strings. */
export interface LineFigures {
  readonly description: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
}

/** One note a contract, with each line as it was and as it is. */
export function changeNotes(
  contracts: ReadonlyMap<number, { readonly lines: readonly LineRow[] }>,
  changes: readonly LineChange[],
  surgeries: readonly LineSurgery[],
): ChangeNote[] {
  const notes = new Map<number, ChangeNote & { readonly details: { readonly lines: unknown[] } }>();
  changes.forEach(({ contractId, on, reason, kind = 'lines' }, index) => {
    const note = notes.get(contractId) ?? { contractId, kind, on, reason, details: { lines: [] } };
    notes.set(contractId, on < note.on ? { ...note, on } : note);
    const lines = new Map(contracts.get(contractId)?.lines.map((line) => [line.id, line]));
    for (const follower of surgeries[index]?.followers ?? []) {
      const before = lines.get(follower.followsLineId ?? 0);
      note.details.lines.push({
        on: follower.startsOn,
        before: before && figures(before),
        after: figures(follower),
      });
    }
  });
  return [...notes.values()];
}

function figures({ description, quantity, unitPrice, discountPercent }: LineRow | NewLine): LineFigures {
  return {
    description,
    quantity: quantity.toFixed(),
    unitPrice: price(unitPrice),
    discountPercent: price(discountPercent),
  };
}
