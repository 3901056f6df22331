import { Injectable } from '@nestjs/common';
import { DomainError } from '@ponte/shared/domain-error';
import type { SelectQueryBuilder } from 'typeorm';
import { Clock } from '../clock.service';
import { currentActor } from '../context';
import { Transactions } from '../db/transactions.service';
import type { Page } from '../http/list-query.dto';
import { contains, listRows } from '../http/list-rows';
import type { ApiKeyQuery, CreateApiKeyDto } from './api-key.dto';
import { ApiKey } from './api-key.entity';
import { issueApiKey } from './api-key-text';
import { assertHolds, assertSameReseller } from './grants';
import { IdentityService } from './identity.service';
import { tokenHash } from './secret-token';

/** Keys for other programs. They belong to the company, not to who made them: they outlive his leaving, and are revoked. */
@Injectable()
export class ApiKeyService {
  constructor(
    private readonly db: Transactions,
    private readonly identities: IdentityService,
    private readonly clock: Clock,
  ) {}

  list(filters: ApiKeyQuery): Promise<Page<ApiKey>> {
    const query = this.visible();
    const { revoked, q } = filters;
    if (revoked !== undefined) query.andWhere(`key.revokedAt IS ${revoked ? 'NOT NULL' : 'NULL'}`);
    if (q) query.andWhere('(key.name LIKE :q OR key.prefix LIKE :q)', { q: contains(q) });
    return listRows(query, filters, {
      name: 'key.name',
      createdAt: 'key.createdAt',
      expiresAt: 'key.expiresAt',
      lastUsedAt: 'key.lastUsedAt',
    });
  }

  /** `api-key.not-found` if there is none, or none to be seen. */
  async get(id: number): Promise<ApiKey> {
    const key = await this.visible().andWhere('key.id = :id', { id }).getOne();
    if (!key) throw new DomainError('api-key.not-found', { id });
    return key;
  }

  /**
   * Makes a key and answers it: it can't be read again. `auth.forbidden` for scopes the maker lacks or a reseller that is
   * not his, `api-key.invalid-expiry` for a time that has passed.
   */
  async create({
    name,
    scopes,
    expiresAt,
    ...values
  }: CreateApiKeyDto): Promise<{ apiKey: ApiKey; key: string }> {
    const actor = currentActor();
    const now = this.clock.now();
    const resellerId = values.resellerId ?? actor.resellerId;
    const until = expiresAt ? new Date(expiresAt) : null;
    assertHolds(actor, scopes);
    assertSameReseller(actor, resellerId);
    if (until !== null && until <= now) {
      throw new DomainError('api-key.invalid-expiry', {}, [{ field: 'expiresAt', code: 'api-key.expired' }]);
    }
    const { key, prefix } = issueApiKey();
    const apiKey = await this.db.run((tx) =>
      tx.save(
        tx.create(ApiKey, {
          name,
          prefix,
          hash: tokenHash(key),
          scopes: [...new Set(scopes)],
          resellerId,
          createdById: actor.kind === 'user' ? actor.id : null,
          createdAt: now,
          expiresAt: until,
          revokedAt: null,
          lastUsedAt: null,
        }),
      ),
    );
    return { apiKey, key };
  }

  /** Ends a key for good; revoking it again changes nothing. */
  async revoke(id: number): Promise<ApiKey> {
    await this.get(id);
    const apiKey = await this.db.run(async (tx) => {
      const key = await tx.findOneOrFail(ApiKey, { where: { id }, lock: { mode: 'pessimistic_write' } });
      key.revokedAt ??= this.clock.now();
      return tx.save(key);
    });
    this.identities.forget();
    return apiKey;
  }

  private visible(): SelectQueryBuilder<ApiKey> {
    const query = this.db.manager.createQueryBuilder(ApiKey, 'key');
    const { resellerId } = currentActor();
    return resellerId === null ? query : query.where('key.resellerId = :resellerId', { resellerId });
  }
}
