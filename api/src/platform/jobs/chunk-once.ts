import type { EntityManager, EntityTarget, FindOptionsWhere } from 'typeorm';
import type { Transactions } from '../db/transactions.service';

/** A part of a long work: done or not done as a whole. */
interface Chunk {
  readonly id: number;
  readonly doneAt: Date | null;
}

/** Does a chunk's work and marks it done in the same transaction, unless another worker has. */
export function chunkOnce<T extends Chunk>(
  db: Transactions,
  target: EntityTarget<T>,
  id: number,
  doneAt: Date,
  work: (tx: EntityManager) => Promise<void>,
): Promise<void> {
  return db.run(async (tx) => {
    const where = { id } as FindOptionsWhere<T>;
    const open = await tx.findOne(target, { where, lock: { mode: 'pessimistic_write' } });
    if (open?.doneAt !== null) return;
    await work(tx);
    await tx.save(target, Object.assign(open, { doneAt }));
  });
}
