import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.service';
import { currentActor } from '../../platform/context';
import { Transactions } from '../../platform/db/transactions.service';
import { File } from '../../platform/files/file.entity';
import { FileService, type NewFile } from '../../platform/files/file.service';
import { JournalEntryQuery } from '../journal/journal-entry.query';
import { EntryAttachment } from './entry-attachment.entity';

/** An attachment with its file. */
export interface AttachedFile {
  readonly attachment: EntryAttachment;
  readonly file: File;
}

/** Papers that prove entries. The record rule is the entry's. */
@Injectable()
export class EntryAttachments {
  constructor(
    private readonly db: Transactions,
    private readonly entries: JournalEntryQuery,
    private readonly files: FileService,
    private readonly clock: Clock,
  ) {}

  /** In the order they came; `journal-entry.not-found`. */
  async list(entryId: number): Promise<AttachedFile[]> {
    await this.entries.one(entryId);
    const tx = this.db.manager;
    const attachments = await tx.find(EntryAttachment, { where: { entryId }, order: { id: 'ASC' } });
    const files = await tx.findBy(File, { id: In(attachments.map(({ fileId }) => fileId)) });
    const byId = new Map(files.map((file) => [file.id, file]));
    return attachments.flatMap((attachment) => {
      const file = byId.get(attachment.fileId);
      return file ? [{ attachment, file }] : [];
    });
  }

  /** `attachment.not-found` if the entry has no such paper. */
  async get(entryId: number, id: number): Promise<EntryAttachment> {
    const found = (await this.list(entryId)).find(({ attachment }) => attachment.id === id);
    if (!found) throw new DomainError('attachment.not-found', { id });
    return found.attachment;
  }

  /** Keeps a file with an entry, posted or not. */
  async add(entryId: number, { bytes, name, mime }: NewFile): Promise<void> {
    await this.entries.one(entryId);
    await this.db.run(async (tx) => {
      const { id: fileId } = await this.files.store(tx, bytes, name, mime);
      await tx.save(
        tx.create(EntryAttachment, {
          ...{ entryId, fileId, addedBy: currentActor().name, addedAt: this.clock.now() },
        }),
      );
    });
  }
}
