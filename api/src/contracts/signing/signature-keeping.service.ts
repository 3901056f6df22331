import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { EntityManager } from 'typeorm';
import { Transactions } from '../../platform/db/transactions.service';
import { FileService } from '../../platform/files/file.service';
import { textHash, type SignatureFacts } from './evidence';
import { SignatureDeadlines } from './signature-deadlines.service';
import { SignatureEffects } from './signature-effects.service';
import { SignatureLog } from './signature-log.service';
import type { SignatureRequest } from './signature-request.entity';
import type { SignedPapers } from './signed-papers.service';

/** Keeps what was signed, with all its consequences, in one transaction. */
@Injectable()
export class SignatureKeeping {
  constructor(
    private readonly db: Transactions,
    private readonly deadlines: SignatureDeadlines,
    private readonly files: FileService,
    private readonly log: SignatureLog,
    private readonly effects: SignatureEffects,
  ) {}

  /** Whoever comes second finds the request signed and changes nothing. `signing-link.ended` if it ended otherwise. */
  async keep(
    id: number,
    papers: SignedPapers,
    facts: SignatureFacts,
    ticked: readonly string[],
  ): Promise<void> {
    const state = await this.db.run(async (tx) => {
      const request = await this.deadlines.lockAndEnd(tx, id);
      if (request?.state !== 'waiting') return request?.state;
      await this.store(tx, request, papers, facts);
      await this.effects.apply(tx, request, facts.consents, ticked);
      return 'signed';
    });
    if (state !== 'signed') throw new DomainError('signing-link.ended', { state });
  }

  private async store(
    tx: EntityManager,
    request: SignatureRequest,
    { pdf, svg, evidence, signed }: SignedPapers,
    { client, consents, drawing, signedAt, document }: SignatureFacts,
  ): Promise<void> {
    const name = document.name.replace(/\.pdf$/, '');
    const [signedFileId, evidenceFileId, drawingFileId] = await this.files.storeMany(tx, [
      { bytes: pdf, name: document.name, mime: 'application/pdf' },
      { bytes: Buffer.from(evidence), name: `${name}.json`, mime: 'application/json' },
      { bytes: Buffer.from(svg), name: `${name}.svg`, mime: 'image/svg+xml' },
    ]);
    Object.assign(request, { signedFileId, evidenceFileId, drawingFileId });
    await this.log.append(
      tx,
      request,
      'signed',
      {
        ...{ documentSha256: document.sha256, signedSha256: signed.sha256 },
        ...{ evidenceSha256: textHash(evidence), drawingSha256: drawing.sha256 },
        consents: Object.fromEntries(consents.map(({ key, given }) => [key, given])),
        seal: signed.seal && { ...signed.seal },
        ...client,
      },
      signedAt,
    );
  }
}
