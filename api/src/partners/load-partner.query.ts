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
  });
  if (!partner) throw new DomainError('partner.not-found', { id });
  for (const parts of [partner.addresses, partner.contacts, partner.tags]) parts.sort((a, b) => a.id - b.id);
  return partner;
}
