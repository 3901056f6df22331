import { In, type EntityManager } from 'typeorm';
import { Account } from './account.entity';

/** Accounts of the chart by their codes, as far as there are. */
export async function accountsOf(tx: EntityManager, codes: readonly string[]): Promise<Map<string, Account>> {
  const accounts = await tx.findBy(Account, { code: In([...codes]) });
  return new Map(accounts.map((account) => [account.code, account]));
}
