/** A contract and the group it is billed with. */
interface Grouped {
  readonly id: number;
  readonly groupId: number | null;
}

/**
 * Cuts contracts into chunks of about a size, in their order. A group stays whole, where its first contract is: its bill is
 * written by one transaction.
 */
export function chunksOf(contracts: readonly Grouped[], size: number): number[][] {
  const chunks: number[][] = [];
  let chunk: number[] = [];
  for (const unit of unitsOf(contracts)) {
    if (chunk.length > 0 && chunk.length + unit.length > size) {
      chunks.push(chunk);
      chunk = [];
    }
    chunk.push(...unit);
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks;
}

/** What can only be billed together: a group's contracts, or one contract alone. */
export function unitsOf(contracts: readonly Grouped[]): number[][] {
  const units: number[][] = [];
  const groups = new Map<number, number[]>();
  for (const { id, groupId } of contracts) {
    const group = groupId === null ? undefined : groups.get(groupId);
    if (group) group.push(id);
    else {
      const unit = [id];
      units.push(unit);
      if (groupId !== null) groups.set(groupId, unit);
    }
  }
  return units;
}
