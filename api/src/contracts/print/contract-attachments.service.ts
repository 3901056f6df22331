import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { updateMany } from '../../platform/db/bulk-writer';
import { Transactions } from '../../platform/db/transactions.service';
import { File } from '../../platform/files/file.entity';
import { FileService } from '../../platform/files/file.service';
import { assertVersion } from '../../platform/http/version';
import { loadContract } from '../load-contract.query';
import type { AddAttachmentDto, EditAttachmentDto } from './contract-attachment.dto';
import { ContractAttachment } from './contract-attachment.entity';
import { assertNotSigned } from './contract-print-lock.query';

/** A file as it was uploaded. */
export interface UploadedPaper {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An attachment with its file. */
export interface AttachedPaper {
  readonly attachment: ContractAttachment;
  readonly file: File;
}

const MOST_BYTES = 15_000_000;

/** Papers that belong to a contract. What is printed behind it is part of it, and stands once the contract is signed. */
@Injectable()
export class ContractAttachments {
  constructor(
    private readonly db: Transactions,
    private readonly files: FileService,
    private readonly clock: Clock,
  ) {}

  /** In their order; `contract.not-found`. */
  async list(contractId: number): Promise<AttachedPaper[]> {
    await loadContract(this.db.manager, contractId);
    const attachments = await this.db.manager.find(ContractAttachment, {
      where: { contractId },
      order: { position: 'ASC', id: 'ASC' },
    });
    return this.withFiles(this.db.manager, attachments);
  }

  /** `attachment.not-found`, also where the record rule hides the contract. */
  async get(contractId: number, id: number): Promise<AttachedPaper> {
    await loadContract(this.db.manager, contractId);
    const [paper] = await this.withFiles(this.db.manager, [await this.load(this.db.manager, contractId, id)]);
    if (!paper) throw new DomainError('attachment.not-found', { id });
    return paper;
  }

  /**
   * Adds a file at the end. What is to be printed must be a PDF without password, a PNG or a JPEG: `attachment.unsupported`, `.encrypted`,
   * `.broken`, `.too-many-pages`; `attachment.too-large` beyond 15 MB; `contract-print.signed` once the contract is signed.
   */
  async add(contractId: number, paper: UploadedPaper, sent: AddAttachmentDto): Promise<AttachedPaper> {
    await loadContract(this.db.manager, contractId);
    const { name, bytes } = paper;
    if (bytes.length > MOST_BYTES) throw new DomainError('attachment.too-large', { most: MOST_BYTES });
    const { judgePrintable } = await import('../../platform/pdf/printable');
    const judged = await judgePrintable(bytes);
    const printed = sent.printed ?? !('fault' in judged);
    if (printed && 'fault' in judged) throw new DomainError(judged.fault, { name });
    const { mime, pages } = 'fault' in judged ? { mime: 'application/octet-stream', pages: null } : judged;
    return this.db.run(async (tx) => {
      await this.lock(tx, contractId, printed);
      const file = await this.files.store(tx, bytes, name, mime);
      const last = await tx.maximum(ContractAttachment, 'position', { contractId });
      const attachment = await tx.save(
        tx.create(ContractAttachment, {
          ...{ contractId, fileId: file.id, title: (sent.title ?? '') || titleOf(name), printed, pages },
          ...{ position: (last ?? 0) + 1, addedAt: this.clock.now() },
        }),
      );
      return { attachment, file };
    });
  }

  /** Another title, or printed instead of filed and back. `attachment.unsupported` for what can only be filed. */
  async edit(contractId: number, id: number, sent: EditAttachmentDto): Promise<AttachedPaper> {
    await loadContract(this.db.manager, contractId);
    await this.db.run(async (tx) => {
      const attachment = await this.load(tx, contractId, id);
      assertVersion(attachment, sent);
      if (sent.printed && attachment.pages === null) throw new DomainError('attachment.unsupported', { id });
      await this.lock(tx, contractId, attachment.printed || (sent.printed ?? false));
      await tx.save(Object.assign(attachment, sent));
    });
    return this.get(contractId, id);
  }

  /** All attachments in a new order. `attachment.invalid-order` unless each is named once. */
  async order(contractId: number, ids: readonly number[]): Promise<AttachedPaper[]> {
    const papers = await this.list(contractId);
    const known = papers.map(({ attachment }) => attachment.id).sort((a, b) => a - b);
    if (known.join() !== [...ids].sort((a, b) => a - b).join()) {
      throw new DomainError('attachment.invalid-order', { ids });
    }
    await this.db.run(async (tx) => {
      await this.lock(
        tx,
        contractId,
        papers.some(({ attachment }) => attachment.printed),
      );
      await updateMany(
        tx,
        ContractAttachment,
        ids.map((id, index) => ({ id, position: index + 1 })),
      );
    });
    return this.list(contractId);
  }

  async remove(contractId: number, id: number): Promise<void> {
    await loadContract(this.db.manager, contractId);
    await this.db.run(async (tx) => {
      const attachment = await this.load(tx, contractId, id);
      await this.lock(tx, contractId, attachment.printed);
      await tx.remove(attachment);
    });
  }

  /** Holds the contract; what changes its print counts its version up, so that an older print is known to be stale. */
  private async lock(tx: EntityManager, contractId: number, changesPrint: boolean): Promise<void> {
    await tx.query('SELECT id FROM contract WHERE id = ? FOR UPDATE', [contractId]);
    if (!changesPrint) return;
    await assertNotSigned(tx, contractId);
    await tx.query('UPDATE contract SET version = version + 1 WHERE id = ?', [contractId]);
  }

  private async load(tx: EntityManager, contractId: number, id: number): Promise<ContractAttachment> {
    const attachment = await tx.findOneBy(ContractAttachment, { id, contractId });
    if (!attachment) throw new DomainError('attachment.not-found', { id });
    return attachment;
  }

  private async withFiles(
    tx: EntityManager,
    attachments: readonly ContractAttachment[],
  ): Promise<AttachedPaper[]> {
    const files = await tx.findBy(File, { id: In(attachments.map(({ fileId }) => fileId)) });
    const byId = new Map(files.map((file) => [file.id, file]));
    return attachments.flatMap((attachment) => {
      const file = byId.get(attachment.fileId);
      return file ? [{ attachment, file }] : [];
    });
  }
}

/** A file's name without its ending. */
function titleOf(name: string): string {
  return name.replace(/\.[^.]{1,5}$/, '').slice(0, 160) || name.slice(0, 160) || 'Allegato';
}
