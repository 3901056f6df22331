import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { SignatureRequest } from './signature-request.entity';

/** A request; `signature.not-found` also where the record rule hides it. */
export async function loadRequest(tx: EntityManager, id: number): Promise<SignatureRequest> {
  const query = tx.createQueryBuilder(SignatureRequest, 'signature').where('signature.id = :id', { id });
  ownPartnersOnly(query, 'signature.partnerId');
  const request = await query.getOne();
  if (!request) throw new DomainError('signature.not-found', { id });
  return request;
}
