import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { isRunning } from '../contract-state';
import type { Contract } from '../contract.entity';
import { loadContract } from '../load-contract.query';

/** A contract in force, with its lines, locked. `contract.not-running` in any other state. */
export async function openRunning(tx: EntityManager, id: number): Promise<Contract> {
  const contract = await loadContract(tx, id, true);
  const { status } = contract;
  if (!isRunning(status)) throw new DomainError('contract.not-running', { id, status });
  return contract;
}
