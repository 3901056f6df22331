import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { currentActor } from '../platform/context';
import { Partner } from './partner.entity';

/** A partner with its parts, oldest first; `partner.not-found` also where the record rule hides it. */
export async function loadPartner(tx: EntityManager, id: number): Promise<Partner> {
  const { resellerId } = currentActor();
  const partner = await tx.findOne(Partner, {
    where: { id, ...(resellerId === null ? {} : { resellerId }) },
    relations: { addresses: true, contacts: true, tags: true },
    relationLoadStrategy: 'query',
    order: { addresses: { id: 'ASC' }, contacts: { id: 'ASC' }, tags: { id: 'ASC' } },
  });
  if (!partner) throw new DomainError('partner.not-found', { id });
  return partner;
}
