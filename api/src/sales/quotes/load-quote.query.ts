import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { Quote } from './quote.entity';

/** A quote with its lines in their order; `quote.not-found` also where the record rule hides it. With `lock` nobody else changes it meanwhile. */
export async function loadQuote(tx: EntityManager, id: number, lock = false): Promise<Quote> {
  if (lock) await tx.query('SELECT id FROM quote WHERE id = ? FOR UPDATE', [id]);
  const query = tx
    .createQueryBuilder(Quote, 'quote')
    .leftJoinAndSelect('quote.lines', 'line')
    .where('quote.id = :id', { id })
    .orderBy('line.position');
  ownPartnersOnly(query, 'quote.partnerId');
  const quote = await query.getOne();
  if (!quote) throw new DomainError('quote.not-found', { id });
  return quote;
}
