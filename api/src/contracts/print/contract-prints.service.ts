import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import { sha256 } from '../../platform/files/file-storage';
import { FileService } from '../../platform/files/file.service';
import type { Contract } from '../contract.entity';
import { loadContract } from '../load-contract.query';
import { assertNotSigned } from './contract-print-lock.query';
import { ContractPress, type PressedContract } from './contract-press.service';
import { ContractPrint } from './contract-print.entity';

/**
 * Contracts on paper. A print may be made anew as often as the contract changes; once one is signed it stands, byte for byte, and
 * the contract is not printed again.
 */
@Injectable()
export class ContractPrints {
  constructor(
    private readonly db: Transactions,
    private readonly press: ContractPress,
    private readonly files: FileService,
    private readonly clock: Clock,
  ) {}

  /**
   * Prints a contract as it is now, for its signature. `contract.not-found`, `contract-print.signed` once it is signed,
   * `record.changed` when the contract changed meanwhile.
   */
  async render(contractId: number): Promise<ContractPrint> {
    const contract = await loadContract(this.db.manager, contractId);
    await assertNotSigned(this.db.manager, contractId);
    const pressed = await this.press.print(contract);
    return this.db.run((tx) => this.keep(tx, contract, pressed));
  }

  /** The last print, which is the one to be signed; null before the first. */
  current(contractId: number): Promise<ContractPrint | null> {
    return this.db.manager.findOne(ContractPrint, { where: { contractId }, order: { number: 'DESC' } });
  }

  /** All prints, newest first, and which of them no longer say what is agreed; `contract.not-found`. */
  async list(contractId: number): Promise<{ print: ContractPrint; stale: boolean }[]> {
    const { version } = await loadContract(this.db.manager, contractId);
    const prints = await this.db.manager.find(ContractPrint, {
      where: { contractId },
      order: { number: 'DESC' },
    });
    return prints.map((print, index) => ({
      print,
      stale: print.signedAt === null && (index > 0 || print.contractVersion !== version),
    }));
  }

  /** `contract-print.not-found`, also where the record rule hides the contract. */
  async get(contractId: number, printId: number): Promise<ContractPrint> {
    await loadContract(this.db.manager, contractId);
    const print = await this.db.manager.findOneBy(ContractPrint, { id: printId, contractId });
    if (!print) throw new DomainError('contract-print.not-found', { id: printId });
    return print;
  }

  /** True when the contract was changed after its last print: what would be signed is not what is agreed. */
  async isStale(tx: EntityManager, print: ContractPrint): Promise<boolean> {
    const [row] = await tx.query<{ version: number }[]>('SELECT version FROM contract WHERE id = ?', [
      print.contractId,
    ]);
    return row?.version !== print.contractVersion;
  }

  /**
   * The last print is signed: it stands from now on, with the signed file beside it. `contract-print.not-current` when another was printed
   * since, `contract-print.signed` when one is signed already. The caller holds the contract's row.
   */
  async sign(tx: EntityManager, printId: number, signedFileId: number): Promise<void> {
    const print = await tx.findOne(ContractPrint, {
      where: { id: printId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!print) throw new DomainError('contract-print.not-found', { id: printId });
    await assertNotSigned(tx, print.contractId);
    const [last] = await tx.query<{ id: number }[]>(
      'SELECT id FROM contract_print WHERE contract_id = ? ORDER BY number DESC LIMIT 1',
      [print.contractId],
    );
    if (last?.id !== printId) throw new DomainError('contract-print.not-current', { id: printId });
    await tx.save(Object.assign(print, { signedAt: this.clock.now(), signedFileId }));
  }

  private async keep(
    tx: EntityManager,
    contract: Contract,
    pressed: PressedContract,
  ): Promise<ContractPrint> {
    const [row] = await tx.query<{ version: number }[]>(
      'SELECT version FROM contract WHERE id = ? FOR UPDATE',
      [contract.id],
    );
    if (row?.version !== contract.version) throw new DomainError('record.changed', { id: contract.id });
    await assertNotSigned(tx, contract.id);
    const { pdf, html, name, pages, boxes, language, template, termsVersionIds } = pressed;
    const file = await this.files.store(tx, pdf, name, 'application/pdf');
    const pageName = name.replace(/\.pdf$/, '.html');
    const page = await this.files.store(tx, Buffer.from(html), pageName, 'text/html; charset=utf-8');
    await this.markUsed(tx, termsVersionIds);
    const [last] = await tx.query<{ number: number }[]>(
      'SELECT number FROM contract_print WHERE contract_id = ? ORDER BY number DESC LIMIT 1',
      [contract.id],
    );
    return tx.save(
      tx.create(ContractPrint, {
        ...{ contractId: contract.id, number: (last?.number ?? 0) + 1, contractVersion: contract.version },
        pageFileId: page.id,
        ...{ fileId: file.id, sha256: sha256(pdf), pages, boxes, language, template, termsVersionIds },
        ...{
          actorName: currentActor().name,
          printedAt: this.clock.now(),
          signedAt: null,
          signedFileId: null,
        },
      }),
    );
  }

  /** A wording that went to a customer stands. */
  private async markUsed(tx: EntityManager, termsVersionIds: readonly number[]): Promise<void> {
    if (termsVersionIds.length === 0) return;
    await tx.query(
      'UPDATE terms_version SET used_at = ?, version = version + 1 WHERE id IN (?) AND used_at IS NULL',
      [this.clock.now(), termsVersionIds],
    );
  }
}
