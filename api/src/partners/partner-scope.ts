import { DomainError } from '@ponte/shared/domain-error';
import { currentActor } from '../platform/context';

/** What the record rule needs of a query builder. */
interface Filterable {
  andWhere(condition: string, parameters: Readonly<Record<string, unknown>>): unknown;
}

/** What it needs of a transaction. */
interface Reader {
  query<T>(sql: string, parameters: unknown[]): Promise<T>;
}

/**
 * The record rule: whoever is bound to a reseller meets only the partners that belong to it, and what hangs on them.
 * `partnerId` is the query's own property, such as `invoice.partnerId`.
 */
export function ownPartnersOnly(query: Filterable, partnerId: string): void {
  const { resellerId } = currentActor();
  if (resellerId === null) return;
  query.andWhere(`${partnerId} IN (SELECT own.id FROM partner own WHERE own.reseller_id = :ownResellerId)`, {
    ownResellerId: resellerId,
  });
}

/**
 * The record rule for queries written as SQL: a condition on a column that holds a partner's id, true for whoever is bound to no
 * reseller. The reseller's id is a number of ours, never text from outside.
 */
export function ownPartnersSql(column: string): string {
  const { resellerId } = currentActor();
  return resellerId === null
    ? 'TRUE'
    : `${column} IN (SELECT own.id FROM partner own WHERE own.reseller_id = ${String(resellerId)})`;
}

/** `partner.not-found` unless the partner exists for the present actor. */
export async function assertPartnerVisible(tx: Reader, partnerId: number): Promise<void> {
  const { resellerId } = currentActor();
  const [row] = await tx.query<{ resellerId: number | null }[]>(
    'SELECT reseller_id AS resellerId FROM partner WHERE id = ?',
    [partnerId],
  );
  if (!row || (resellerId !== null && row.resellerId !== resellerId)) {
    throw new DomainError('partner.not-found', { id: partnerId });
  }
}
