import { Injectable } from '@nestjs/common';
import { nameSearch } from '../../partners/partner-search';
import { ownPartnersOnly } from '../../partners/partner-scope';
import { Transactions } from '../../platform/db/transactions.service';
import { FileService } from '../../platform/files/file.service';
import type { Page } from '../../platform/http/list-query.dto';
import { contains, listRows } from '../../platform/http/list-rows';
import { loadRequest } from './load-request.query';
import { SignatureDetailDto, SignatureDto, type SignatureQuery } from './signature.dto';
import { SignatureEvent } from './signature-event.entity';
import { SignatureRequest } from './signature-request.entity';

const SORTS = {
  requestedAt: 'signature.requestedAt',
  expiresAt: 'signature.expiresAt',
  endedAt: 'signature.endedAt',
  signerName: 'signature.signerName',
  state: 'signature.state',
};

/** Requests as the office reads them. */
@Injectable()
export class SignatureList {
  constructor(
    private readonly db: Transactions,
    private readonly files: FileService,
  ) {}

  async list(filters: SignatureQuery): Promise<Page<SignatureDto>> {
    const query = this.db.manager.createQueryBuilder(SignatureRequest, 'signature');
    const { state, mode, contractId, partnerId, q } = filters;
    for (const [name, value] of Object.entries({ state, mode, contractId, partnerId })) {
      if (value !== undefined) query.andWhere(`signature.${name} = :${name}`, { [name]: value });
    }
    if (q) {
      const { where, parameters } = nameSearch(q, 'signer.name');
      query.andWhere(
        `(signature.partnerId IN (SELECT signer.id FROM partner signer WHERE ${where})
          OR signature.contractId IN (SELECT called.id FROM contract called WHERE called.code LIKE :code))`,
        { ...parameters, code: contains(q) },
      );
    }
    ownPartnersOnly(query, 'signature.partnerId');
    const { data, total } = await listRows(query, filters, SORTS);
    const codes = await this.codes(data.map(({ contractId }) => contractId));
    return { data: data.map((row) => SignatureDto.from(row, codes.get(row.contractId) ?? '')), total };
  }

  /** One with its log and evidence; `signature.not-found`. */
  async get(id: number): Promise<SignatureDetailDto> {
    const request = await loadRequest(this.db.manager, id);
    const codes = await this.codes([request.contractId]);
    const events = await this.db.manager.find(SignatureEvent, {
      where: { requestId: id },
      order: { number: 'ASC' },
    });
    return SignatureDetailDto.detail(request, codes.get(request.contractId) ?? '', {
      events,
      evidence: await this.text(request.evidenceFileId),
      drawing: await this.text(request.drawingFileId),
    });
  }

  private async text(fileId: number | null): Promise<string | null> {
    if (fileId === null) return null;
    const bytes = await this.files.read(fileId).catch(() => null);
    return bytes?.toString('utf8') ?? null;
  }

  private async codes(contractIds: readonly number[]): Promise<Map<number, string>> {
    if (contractIds.length === 0) return new Map();
    const rows = await this.db.manager.query<{ id: number; code: string }[]>(
      'SELECT id, code FROM contract WHERE id IN (?)',
      [contractIds],
    );
    return new Map(rows.map(({ id, code }) => [id, code]));
  }
}
