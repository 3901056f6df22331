import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';

/** `contract-print.signed` once a print of the contract is signed: nothing that is printed may change any more. */
export async function assertNotSigned(tx: EntityManager, contractId: number): Promise<void> {
  const [signed] = await tx.query<{ id: number }[]>(
    'SELECT id FROM contract_print WHERE contract_id = ? AND signed_at IS NOT NULL LIMIT 1',
    [contractId],
  );
  if (signed) throw new DomainError('contract-print.signed', { id: contractId });
}
