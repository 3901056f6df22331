import { Injectable, type StreamableFile } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import { Transactions } from '../../platform/db/transactions.service';
import { keptFile } from '../../platform/files/kept-file';
import { FileService } from '../../platform/files/file.service';
import { loadRequest } from './load-request.query';
import type { SignatureRequest } from './signature-request.entity';

/** Gives out what a signature left. */
@Injectable()
export class SignatureFiles {
  constructor(
    private readonly db: Transactions,
    private readonly files: FileService,
  ) {}

  /** For the office; `signature.not-found`, `signature.not-signed`. */
  async download(id: number, which: 'signedFileId' | 'evidenceFileId'): Promise<StreamableFile> {
    return this.give(await loadRequest(this.db.manager, id), which);
  }

  /** For whoever may see the request. */
  async give(request: SignatureRequest, which: 'signedFileId' | 'evidenceFileId'): Promise<StreamableFile> {
    const fileId = request[which];
    if (fileId === null) throw new DomainError('signature.not-signed', { id: request.id });
    return this.stream(fileId);
  }

  async stream(fileId: number): Promise<StreamableFile> {
    return keptFile(await this.files.stream(fileId), 'inline');
  }
}
