import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { ownPartnersOnly } from '../partners/partner-scope';
import { Contract } from './contract.entity';

/**
 * A contract with its lines in their order; `contract.not-found` also where the record rule hides it. With `lock` it stays
 * locked until the transaction ends, so that no bill is made of it meanwhile.
 */
export async function loadContract(tx: EntityManager, id: number, lock = false): Promise<Contract> {
  const query = tx
    .createQueryBuilder(Contract, 'contract')
    .leftJoinAndSelect('contract.lines', 'line')
    .where('contract.id = :id', { id })
    .orderBy('line.position')
    .addOrderBy('line.id');
  ownPartnersOnly(query, 'contract.partnerId');
  if (lock) await tx.query('SELECT id FROM contract WHERE id = ? FOR UPDATE', [id]);
  const contract = await query.getOne();
  if (!contract) throw new DomainError('contract.not-found', { id });
  return contract;
}
